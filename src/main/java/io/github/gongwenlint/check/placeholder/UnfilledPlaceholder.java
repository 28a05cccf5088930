package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;

/** The rule about holes of a template that nobody filled: {@code *}, XX, ____, 20XX年, （单位名称）. */
final class UnfilledPlaceholder {
  static final Rule RULE =
      Rule.of("unfilled-placeholder", Category.PLACEHOLDER, Severity.ERROR, "占位符没有填写")
          .message("套用的模板里留有没有填的空，请填上实际的名称、数字或日期，没有的就删去整句")
          .explanation(
              """
              星号、XX、××、下划线、方框、“20XX年”“（单位名称）”“【请填写】”等是模板留给起草人填写的空，\
              正式行文不应出现。书名号、引号里面的同样要填。一个空报一次；一个日期、一个发文字号各算一个空。
              以下不报：Markdown 的强调和列表符号、注释号（*注：）、乘号（10*10、3×3）、型号（XXL、XX-100）、\
              脱敏的号码（138****1234）、案例中隐去的姓名单位（张××、某企业涉嫌……）、分隔线、勾选框。\
              表单、合同、文书样式里供人填写的空只提示一次。没有讲案例而用“某市”“某单位”，只作提示；\
              行文主体自己写成“某局党组”，或者文中另有没填的空，才升级。""")
          .bad("全年召开党组会⟦*⟧次，专题研究党风廉政建设⟦*⟧次。")
          .bad("刚才，⟦***⟧同志传达了上级会议精神。")
          .bad("出台《⟦**⟧县招商引资优惠政策》，讲好“⟦**⟧故事”。")
          .bad("⟦XX⟧市⟦XX⟧局党组坚持把政治建设摆在首位。")
          .bad("⟦20XX年X月X日⟧，⟦XX⟧街道召开动员部署会。")
          .bad("截至⟦20**年*月⟧，累计走访企业⟦**⟧家。")
          .bad("根据《⟦×⟧县卫生健康局关于做好防汛救灾工作的通知》（⟦×卫发〔20××〕×号⟧）要求，制定本方案。")
          .bad("在⟦____⟧的大力支持下，项目顺利推进。")
          .bad("联系电话：⟦1xxxxxxxxxx⟧。成立由镇党委书记⟦（姓名）⟧同志任组长的领导小组。")
          .bad("坚持以⟦_⟧新时代中国特色社会主义思想为指导，认真学习省委书记⟦_⟧在全省会议上的讲话和关于⟦_⟧工作的要求。")
          .bad("签发人：⟦□□□⟧")
          .bad("⟦○○⟧县人民医院⟦ＸＸ⟧科室共有职工⟦xx⟧人。")
          .bad("我校现有教职工⟦{{人数}}⟧人，⟦<单位名称>⟧党委高度重视。")
          .bad("会议由⟦（单位名称）⟧主办，⟦【请填写承办单位】⟧承办。")
          .bad("一年来，我们完成了以下工作：⟦（此处填写具体数据，可根据实际情况修改）⟧。")
          .bad("我院将于⟦2024年　月　日⟧前完成整改。")
          .bad("在⟦……⟧的坚强领导下，全区经济平稳运行。")
          .bad("全年完成投资⟦某⟧亿元，带动就业⟦某⟧万人，投诉量下降⟦某⟧%。")
          .bad("特此报告。\n（联系人：⟦张某某⟧，电话：0557-2663118）")
          .bad("⟦某⟧局党组始终坚持民主集中制，重大事项集体研究决定。")
          .bad("受邀参会的有⟦XX⟧CEO和高校代表，⟦TODO⟧：补充名单。")
          .bad("现将我公司⟦202X年⟧度安全生产工作总结如下。\n联系人：⟦XXX⟧　电话：⟦XXXXXXXX⟧")
          .bad("姓名：⟦______⟧　性别：______\n单位：____________\n申请人签字：________　____年__月__日")
          .bad("惠民办发⟦﹝xxxx﹞xx号⟧文件要求，⟦x⟧镇公开信息⟦xxxx⟧条，增长⟦xx⟧0.9%。")
          .bad("由⟦-- --⟧同志牵头，培训⟦？？⟧人次，⟦OO⟧单位、⟦〇〇⟧局参加。")
          .bad("深度参与⟦X⟧渝合作示范区建设，讲好“⟦××⟧故事”。")
          .bad("一是强化学习；二是⟦……⟧。")
          .bad("经费来源：⟦待补充⟧\n活动在⟦（地点待定）⟧举行。")
          .bad("召开第⟦*⟧次常务会议，印发〔2024〕⟦　号⟧文件，第⟦ ⟧届委员会。")
          .bad("⟦XXXX⟧人民政府\n⟦发文机关二⟧　⟦发文机关三⟧\n⟦通知标题⟧\n各单位：")
          .bad("某政发⟦〔2024〕号⟧　签发人：⟦□□□⟧\n⟦XXXX⟧人民政府文件")
          .bad("⟦[各单位]⟧：\n现将有关事项通知如下。\n⟦[市长]⟧　⟦XXX⟧")
          .bad("⟦某⟧县乡村振兴工作总结\n全县上下真抓实干，成效明显。")
          .badMarkdown("| 项目 | 完成数 |\n| --- | --- |\n| 培训 | ⟦**⟧ |\n")
          .badMarkdown("# 工作总结\n\n**一、总体情况**\n\n共培训⟦XX⟧人次。\n")
          .good(
              "举个例子：某村登记参加选举的村民1200人。",
              "附件内容已收到，我已认真阅读。\n家长签名：　　　　　　年　　月　　日",
              "街道驻有海军某护卫舰支队、武警某中队等5个部队单位。",
              "见附件《汇总表_终稿》。\n汇总表_最终稿，请查收",
              "标准篮球场面积28×15米，绿化带宽10*10米，举办3×3篮球赛。",
              "实施“数据要素×”行动，推动人工智能×县域商业体系建设。",
              "身份证号110101********1234，手机138****5678。",
              "被告人张××伙同李某某骗取某公司货款，涉嫌诈骗罪。",
              "2023年以来，二〇〇〇年至二○○五年，X光机、XXL码、XX-100型设备均已淘汰。",
              "*注：本表数据为快报数。",
              "注：*城东校区含附属幼儿园。",
              "某个万元户，某几个，某条路，某项工作，某人某事，犯罪嫌疑人王某万、李某余在逃。",
              "* 加强领导\n* 压实责任\n* 严肃纪律",
              "一、基本情况\n********\n二、主要做法\n______________\n三、存在问题",
              "是否同意：□是　□否　☑其他",
              "安全工作责任书\n本单位郑重承诺遵守规定。\n责任单位（盖章）：　　　　　　负责人（签字）：\n　　　　年　　月　　日",
              "应当按照某种方式公示，某些地区、某一部门另有规定的除外。",
              "应当填写《领导干部个人有关事项报告表》。（会议材料另发）",
              "补偿费=车价款×行驶里程÷1000×系数。",
              "“这次试验成功了……在场的人都很激动。”",
              "【案情】2022年3月，某市民营企业负责人王某某被举报行贿。")
          .good(
              "他说：“……的确是这样……”在……的过程中，既要……又要……。",
              "书记员：收卷时核对〇〇七号、007号、100县、00后、二〇〇〇年。",
              "合同编号HT-2024-001，尺寸1920*1080，卡号尾号**1234，A*算法，C++。",
              "姓名　性别　年龄　单位　备注\n第 一 名　共 5 人　第 1 页",
              "单价*数量=总额，面积＝长×宽，按工资×人数÷12计算。",
              "【案例】【启示】【会议时间】2024年3月5日（星期二）",
              "（一）总则（试行）（此件公开发布）（略）（见附件）",
              "请各单位填写附表，资料有待补充，待定点医院确认后执行。",
              "某政发〔2024〕5号，参见[2024]号码表，〔2024〕年度。",
              "通知标题要准确。联合行文时发文机关二应当排在后面。\n发文机关\n标题\n主送机关",
              "中欧班列X8017次开行，X光机检测，“1+X”证书，“中日韩+X”合作。")
          .goodMarkdown("# 通知\n\n**重点**：请各单位*认真*落实。\n\n* 第一项\n* 第二项\n")
          .build();

  /** What stands behind a name that begins like a unit of measure, or is a body's kind. */
  private static final String[] NAMED = WordGroup.AFTER_NAME_OF_BODY.words();

  private UnfilledPlaceholder() {}

  /** Judges the holes that were found in a text and reports what is left of them. */
  static void report(char[] t, List<Hole> found, Consumer<Diagnostic> report) {
    HoleJudge.Verdict verdict = HoleJudge.judge(t, found);
    for (int i = 0; i < verdict.holes().size(); i++) {
      Hole hole = verdict.holes().get(i);
      Span span = new Span(hole.start(), hole.end());
      String message =
          i == verdict.firstSpared()
              ? "这里起有 " + verdict.spared() + " 处表单或文书样式的空白，如果是要印发的正文，请填写完整"
              : message(t, hole);
      report.accept(new Diagnostic(RULE, hole.severity(), span, message, List.of()));
    }
  }

  private static String message(char[] t, Hole hole) {
    String text = new String(t, hole.start(), Math.min(40, hole.end() - hole.start())).strip();
    boolean mild = hole.severity() == Severity.INFO;
    return switch (hole.shape()) {
      case DATE ->
          text.indexOf('月') < 0 ? "年份“" + text + "”没有填完整，请写明" : "日期“" + text + "”没有填完整，请写明年、月、日";
      case DOCUMENT_NUMBER -> "发文字号或编号没有填写，请填上年份和序号";
      case BLANK -> "这里空着，像是漏填了" + missing(t, hole);
      case PROMPT -> "“" + text + "”是给起草人的提示，请换成实际内容";
      case SOMEONE ->
          mild
              ? "“" + text + around(t, hole) + "”没有指明是谁；不是有意隐去的，请写出名称"
              : "“" + text + around(t, hole) + "”像是模板里隐去的名称，请写出实际名称";
      case ELLIPSIS -> "“" + text + "”代替了没有写出的名称，请补上";
      default ->
          mild
              ? "“" + text + "”隐去了内容；不是有意隐去的，请补上" + missing(t, hole)
              : "“" + text + "”是没有填的空，请补上" + missing(t, hole);
    };
  }

  private static String around(char[] t, Hole hole) {
    int n = Bodies.length(t, hole.end());
    return new String(t, hole.end(), n);
  }

  /** Says what is missing, as far as the next character tells. */
  private static String missing(char[] t, Hole hole) {
    char next = at(t, hole.end());
    // XXXX人民政府 waits for a name, XX人 for a number.
    if (next != '\0' && startsAny(t, hole.end(), NAMED) > 0) {
      return "名称";
    }
    if (next != '\0' && in(next, "个次件项名人篇场期份批户条家万亿元%％届")) {
      return "数字";
    }
    if (next != '\0' && in(next, "省市县区局厅委镇乡村校院部处科")) {
      return "名称";
    }
    return Chars.isHan(next) ? "名称或数字" : "内容";
  }
}
