package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.starts;

import io.github.gongwenlint.check.Triggers;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rules about the gaps that stay when names and numbers are wiped out of a text: 听取审议个报告,
 * 《的通知》. One instance walks one document.
 */
final class StrippedText {
  static final Rule NUMBER =
      Rule.of("stripped-number", Category.PLACEHOLDER, Severity.WARNING, "数字被删掉了")
          .about(Subject.NUMBERS)
          .message("量词、百分号或单位前面没有数字，像是套用范文时数字被删掉了，请补上实际数字")
          .explanation(
              """
              范文里的数字常被整个抹去，只剩量词或单位：“听取审议个专项报告”“对余件规范性文件”“增长%”“完成投资亿元，”。\
              量词和右边的字能成词的（个人、次日、名单、家庭、条例），不报；“万元户”“亿元以上项目”等没有数字也成立的说法，不报。""")
          .bad("全年⟦听取审议个⟧“一府两院”专项工作报告。")
          .bad("对⟦余件⟧规范性文件进行了备案审查。")
          .bad("开展技能培训，培训⟦余人次⟧，发放宣传资料⟦余份⟧。")
          .bad("⟦共召开次⟧党组会议，研究议题50个。")
          .bad("固定资产投资⟦增长%⟧，社会消费品零售总额增长8%。")
          .bad("全年完成⟦投资亿元⟧，⟦同比增长⟧，占年度计划的⟦百分之⟧。")
          .bad("绿色食品产值⟦占比为⟧。")
          .bad("农民人均收入⟦达到元⟧，特色产业产值⟦占比为%⟧。")
          .bad("城镇化率⟦提高个百分点⟧。")
          .bad("依据《条例》⟦第条⟧、⟦第款⟧规定，予以表彰。")
          .bad("⟦2023年月⟧日，区委召开专题会议。")
          .bad("⟦共走访户⟧困难群众，⟦共解决个⟧难题。")
          .bad("群众满意率⟦提高到⟧。")
          .bad("计划⟦安排亿元⟧用于农村公路建设，总⟦投资亿元⟧的水厂建成通水。")
          .bad("灌区全年⟦补水亿立方米⟧，改造老旧⟦小区万平方米⟧。")
          .bad("三次产业分别⟦增长%⟧、5%和8%，工业用电量⟦增长%⟧和投资增幅同步回升。")
          .bad("新建改建农村⟦公路公里⟧，绿化率分别为14%、⟦%⟧、7%。")
          .bad("⟦已有家⟧企业入驻，吸⟦引近名⟧客商，⟦举办了场⟧推介会，查摆⟦问题个⟧，全部整改。")
          .bad("各类新产品⟦超过项⟧，志愿者人⟦数达到名⟧。")
          .bad("认真落实省⟦纪委届⟧四次全会部署。")
          .bad("来自⟦全国个省⟧份、⟦全市个县⟧的代表参加比赛，今年⟦实施个重⟧点项目。")
          .bad("全镇现有⟦党员名⟧，发放宣传⟦资料份⟧，新建⟦公厕座⟧，流转⟦土地亩⟧。")
          .bad("化解⟦矛盾纠纷起⟧，给予党纪⟦处分人⟧，⟦培训人次⟧。")
          .bad("低保对象⟦户人⟧，厂房⟦面积平方米⟧，户籍⟦人口万人⟧。")
          .bad("参保⟦率达⟧，好评⟦率达到⟧，⟦全省第⟧，⟦1—月⟧份任务完成。")
          .bad("培训⟦为期天⟧，自学⟦不少于小时⟧，合同总价约合人⟦民币元⟧，本制度⟦自年月⟧日起施行。")
          .good(
              "省纪委十二届四次全会、本届四次全会、党的二十届三中全会。",
              "召开个别谈话会，制定个人整改清单，开展个性化服务。",
              "对1000余件规范性文件进行了备案审查，其余件次另行统计。",
              "组织名师送教活动，印发名单，制定条例，组织项目申报，完成家庭医生签约。",
              "发展次数不限，举办场所应当安全，新增份额由各县分配。",
              "投资亿元以上项目12个，亿元村5个，人均收入超万元。",
              "单位：万元、%。增长（%）",
              "打造千亿元产业，培育亿元楼宇，创建亿元以上企业，每万人拥有医生三十名，产值超万亿元，成千上万人参加。",
              "整个省份、各个县市、每个国家、多个部门、这个单位、同一个社区、若干个村、上百个项目、个体工商户、个别单位。",
              "超过家庭承受能力，达到名校水平，超过项目概算，近期、近年、通过个人申报，经过次日核实。",
              "附近家庭农场、最近次数、现有家底、共有人、已有名额、节约个人时间、举办了场内外活动、还有个体户、拥有个性。",
              "每公里造价、运价率每吨公里、逐个，这一个，另一个，同个，个大味甜，个中原因。",
              "以万元为单位，计量单位亿元，亿万人民，千家万户，走进万户企业，打造万亩良田。",
              "共召开3次会议，共听取报告两个。",
              "用电量保持同比增长，新能源汽车出口同比增长。",
              "增长百分之五，占百分之百。",
              "次第展开，名列前茅，及第，等第。",
              "填写出生年月日，当月日均客流，5月日照充足。",
              "业余名额、剩余名额一并公布，余家村有户籍人口三百。",
              "能够达到，不能完成，尚未办理。",
              "建成场馆十二个，培训场次增加，办理件次提升，检查条件成熟，组织部门联合检查。",
              "位列第二名，第三届，第一批，第二十条，第六号，门第，次第。",
              "产值达到万亿级规模，超亿元企业、亿元楼宇、万元以上罚款。",
              "危险废物处置场、事发现场、报送季度报表。",
              "召开企业家座谈会，弘扬企业家精神，培育企业家，审理劳动争议案件。",
              "统计培训人次、参观人次，提高门诊人次，依法保护受益人，通知诉讼参与人。",
              "在违法建筑处张贴公告，信访件、督办件，家庭户、示范户，花名册，志愿服务队。",
              "为期三天，不少于三十学时，排名全省第一，1至3月，计量单位为万元，单位：平方米。")
          .build();

  static final Rule NAME =
      Rule.of("stripped-name", Category.PLACEHOLDER, Severity.WARNING, "名称被删掉了")
          .about(Subject.NAMES)
          .message("句子或文件名缺了开头的名称，像是套用范文时单位、地名或人名被删掉了，请补全")
          .explanation(
              """
              范文里的单位名、地名、人名常被整个抹去，留下不完整的话：“《的通知》”“《市从严治党责任清单》”“到调研”\
              “在的坚强领导下”“由牵头”“关于的报告”。书名号里只有“责任清单”“实施方案”一类通用名，而前文没有出现过全称，\
              也没有“以下简称”，同样是名称不全。《市场监管条例》《省级预算》等首字成词的不报；\
              只写“市财政局”的本级单位名只作提示。""")
          .bad("制定印发⟦《的通知》⟧，明确责任分工。")
          .bad("修订⟦《市从严治党责任清单》⟧和⟦《区2024年重点工作分工方案》⟧。")
          .bad("印发⟦《责任清单》⟧，逐级压实责任。")
          .bad("上半年，市领导⟦到调研⟧时指出，要抓好春耕。")
          .bad("组织全体党员⟦到开展警示教育⟧，党员干部⟦到参观学习⟧。")
          .bad("分管领导带队，⟦赴考察⟧数字乡村建设。")
          .bad("⟦在的坚强领导⟧下，各项工作有序推进。")
          .bad("此项工作⟦由牵头⟧，各部门配合。")
          .bad("重大事项及时⟦向汇报⟧。")
          .bad("调研组⟦由同志⟧带队，⟦在同志⟧的带领下深入一线。")
          .bad("转发《⟦关于的通知⟧》。".replace("《⟦", "⟦《").replace("⟧》", "》⟧"))
          .bad("⟦关于的报告⟧\n县人民政府：\n现将有关情况报告如下。")
          .bad("组织部分⟦住省政协委员⟧开展视察。")
          .bad("⟦党⟧2023年党风廉政建设工作总结\n今年以来，局党委坚持党要管党。")
          .bad("由省文旅厅牵头，⟦会同等部门⟧研究制定方案。")
          .bad("为⟦推动市各项工作⟧再上台阶，召开本次会议。")
          .bad("⟦对来调研⟧相关事宜及时报告。")
          .bad("继续讲好⟦“故事”⟧，展示良好形象。")
          .bad("邀⟦请等专家⟧授课，班子成员⟦赴等地⟧考察，公司⟦与等高校⟧合作。")
          .bad("我校先后⟦与签订⟧合作协议，该县东⟦与接壤⟧。")
          .bad("在此，⟦向表示⟧衷心的感谢，此次活动⟦由和共同⟧承办。")
          .bad("经研究决定，⟦任命为⟧副局长，⟦免去的⟧主任职务。")
          .bad("成立以⟦为组长⟧的工作专班，该镇先后⟦荣获称号⟧。")
          .bad("公司⟦位于镇村⟧，该同志⟦毕业于⟧，⟦来自的⟧代表发言。")
          .bad("县委⟦书记同志⟧主持会议，下面⟦请同志⟧发言，⟦授予同志⟧先进称号。")
          .bad("习近平总书记⟦在上的重要讲话⟧，⟦关于印发的通知⟧已经下发。")
          .bad("⟦年工作总结⟧\n一年来，我们扎实推进各项工作。")
          .good(
              "《市场监督管理条例》《市政工程管理办法》《省级预算管理规定》《区域发展规划》《县志》",
              "制定《全面从严治党责任清单》，《责任清单》明确了38项任务。",
              "《2024年全市稳就业实施方案》（以下简称《实施方案》）提出，全面落实《实施方案》。",
              "深入贯彻《决定》精神，学习《条例》《准则》。",
              "书记到县开发区调研，赴苏州考察，深刻认识到学习的重要性，组织党员到学习强国平台答题。",
              "物资发放到慰问对象手中，从调研到考察都要轻车简从。",
              "会同有关部门，会同财政等部门，会同等级评定机构审核。",
              "的确，形势复杂。打车的的士司机，目的的达成。",
              "由牵头单位负责，由负责人签字，理由负责任地说明。",
              "朝着同一方向汇报成果，向汇报人提问，面向请示单位公开。",
              "存在的困难，所在的支部，在领导的关心下。",
              "住鲁全国政协委员、住济省政协委员参加视察。",
              "促进市场各项工作，关于市区国民经济。",
              "刚才，县长总结了工作；书记同志，大家好。",
              "县教育局关于2023年工作情况的报告",
              "在同志们的支持下，由同志们推荐产生，各位同志，主席同志。",
              "干部到学校指导工作，说到指导思想，达到参观标准，提到走访的情况。",
              "《市容环境卫生责任区制度》《省会城市规划》《区块链信息服务管理规定》《县纪委工作规则》",
              "在中小学推广《家庭教育促进法》，学习《关于加强作风建设的若干规定》，落实《若干规定》。",
              "残联、工商联等单位，群团组织等单位，不能坐等部门审批，等企业落户后再配套。",
              "公司与客户签订合同时，与签订协议的单位保持沟通，与建立现代企业制度相适应。",
              "东与山西接壤，与毗邻地区合作，向大家表示感谢，对表示支持的群众逐一回复。",
              "由和谐社区建设办公室组织，自由、平等，由省和市共同承担，由局办公室负责。",
              "他先后任命为排长、连长，被决定任命为副主席，免去其职务，授予荣誉称号。",
              "县长为组长，为主任务明确，位于市区，位于乡村，位于村口，毕业于省内高校。",
              "请同志们发言，领导同志到会，在以总书记同志为首的领导下，在会议上的讲话。",
              "关于印发《村规民约》的通知，关于召开会议的通知，他们来自的地方不同。")
          .build();

  private static final byte MEASURE = HoleScanner.LAST + 1;
  private static final byte MORE = HoleScanner.LAST + 2;
  private static final byte PERCENT = HoleScanner.LAST + 3;
  private static final byte MONEY = HoleScanner.LAST + 4;
  private static final byte HUNDREDTH = HoleScanner.LAST + 5;
  private static final byte RATIO = HoleScanner.LAST + 6;
  private static final byte REACHED = HoleScanner.LAST + 7;
  private static final byte MONTH = HoleScanner.LAST + 8;
  private static final byte AMOUNT = HoleScanner.LAST + 9;
  private static final byte ABOUT = HoleScanner.LAST + 10;
  private static final byte UNDER = HoleScanner.LAST + 11;
  private static final byte BY = HoleScanner.LAST + 12;
  private static final byte TO = HoleScanner.LAST + 13;
  private static final byte OF = HoleScanner.LAST + 14;
  private static final byte VISITORS = HoleScanner.LAST + 15;
  private static final byte RESIDENT = HoleScanner.LAST + 16;
  private static final byte PLACE = HoleScanner.LAST + 17;
  private static final byte NOW = HoleScanner.LAST + 18;
  private static final byte COMRADE = HoleScanner.LAST + 19;
  private static final byte GO = HoleScanner.LAST + 20;
  private static final byte PIECE = HoleScanner.LAST + 21;
  private static final byte LENGTH = HoleScanner.LAST + 22;
  private static final byte COUNT = HoleScanner.LAST + 23;
  private static final byte TIME = HoleScanner.LAST + 24;
  private static final byte RANK = HoleScanner.LAST + 25;
  private static final byte ETC = HoleScanner.LAST + 26;
  private static final byte WITH = HoleScanner.LAST + 27;
  private static final byte POST = HoleScanner.LAST + 28;

  /** Names that say only what kind of document it is; a reader cannot know which one. */
  private static final Set<String> GENERIC = Set.of(WordGroup.BARE_TITLE.words());

  private final Document document;
  private final char[] t;
  private final Consumer<Diagnostic> report;
  private final Set<String> known = new HashSet<>();
  private int reported;
  private boolean gapped;

  StrippedText(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.t = document.chars();
    this.report = report;
  }

  /** Looks closer at {@code i}, where a character of {@code kind} stands. */
  void look(byte kind, int i) {
    switch (kind) {
      case MEASURE -> measure(i);
      case PIECE -> piece(i);
      case COUNT -> thing(i);
      case TIME ->
          number(
              at(t, i - 1) == '于' || at(t, i - 1) == '过' ? i - 3 : i - 2,
              StrippedNumbers.time(t, i));
      case RANK -> number(i - 2, StrippedNumbers.rank(t, i) ? i + 1 : 0);
      case LENGTH -> length(i);
      case AMOUNT -> amount(i);
      case MORE -> number(i, StrippedNumbers.more(t, i));
      case PERCENT -> percent(i);
      case MONEY -> money(i);
      case HUNDREDTH -> hundredth(i);
      case RATIO -> number(i - 1, StrippedNumbers.ratio(t, i));
      case REACHED -> reached(i);
      case MONTH -> month(i);
      case ABOUT -> about(i);
      case UNDER -> under(i);
      case BY -> by(i);
      case TO -> to(i);
      case ETC -> and(i);
      case WITH -> name(i, StrippedParties.with(t, i), Severity.WARNING);
      case POST -> post(i);
      case OF -> of(i);
      case VISITORS -> visitors(i);
      case RESIDENT -> name(i, StrippedNames.resident(t, i), Severity.WARNING);
      case PLACE -> place(i);
      case NOW -> name(i, StrippedNames.justNow(t, i), Severity.INFO);
      case COMRADE -> comrade(i);
      default -> name(i, StrippedNames.visit(t, i), Severity.WARNING);
    }
  }

  // ------------------------------------------------------------ numbers

  private void measure(int i) {
    boolean ends = CountedThings.isEnd(t, i + 1);
    if (!in(at(t, i - 1), StrippedNumbers.BEFORE_MEASURE)) {
      if (ends) {
        thing(i);
      }
      return;
    }
    if (StrippedNumbers.measure(t, i)) {
      char left = at(t, i - 1);
      int start = left == '第' ? i - 1 : left == '了' ? clause(i - 1) : clause(i);
      int end = starts(t, i, "个百分点") ? i + 4 : i + 1;
      number(start, end);
    } else if (ends) {
      thing(i);
    }
  }

  /** A measure word at the end of a clause, right behind what it counts. */
  private void thing(int i) {
    if (CountedThings.households(t, i)) {
      number(i - 1, i + 1);
      return;
    }
    int start = CountedThings.visits(t, i, i);
    if (start >= 0) {
      number(start, i + 2);
      return;
    }
    start = CountedThings.unit(t, i);
    if (start < 0) {
      start = CountedThings.thing(t, i, i);
    } else {
      start -= 2;
    }
    if (start >= 0) {
      number(start, i + 1);
    }
  }

  private void piece(int i) {
    if (StrippedNumbers.measure(t, i)) {
      measure(i);
    } else if (StrippedNumbers.piece(t, i)) {
      number(i - 2, Chars.isHan(at(t, i + 1)) ? i + 2 : i + 1);
    }
  }

  private void length(int i) {
    int end = StrippedNumbers.length(t, i);
    if (end > 0) {
      number(i - 3, end);
    } else {
      thing(i);
    }
  }

  private void amount(int i) {
    int end = StrippedNumbers.money(t, i);
    if (end == 0) {
      end = StrippedNumbers.amount(t, i);
    }
    if (end > 0) {
      number(i - 2, end);
    }
  }

  private void percent(int i) {
    if (StrippedNumbers.percent(t, i)) {
      number(clause(i), i + 1);
    }
  }

  private void money(int i) {
    int end = StrippedNumbers.money(t, i);
    if (end > 0) {
      number(i - 2, end);
    }
  }

  private void hundredth(int i) {
    if (StrippedNumbers.hundredth(t, i)) {
      number(i - 2, i + 1);
    }
  }

  private void reached(int i) {
    if (t[i] == '到') {
      name(i, StrippedNames.visit(t, i), Severity.WARNING);
    }
    if (StrippedNumbers.reached(t, i)) {
      number(i - 2, i + 1);
    }
  }

  private void month(int i) {
    int start = StrippedNumbers.date(t, i);
    if (start >= 0) {
      number(start, i + 1);
    }
  }

  /** Returns where the two or more words before {@code i} begin, at most six characters back. */
  private int clause(int i) {
    int k = i;
    while (k > 0 && i - k < 5 && Chars.isHan(t[k - 1]) && !in(t[k - 1], "的了率")) {
      k--;
    }
    return Math.max(k, i - 2 - (i - k > 2 ? extra(i) : 0));
  }

  /** Returns how many characters before the last two belong to the same verb. */
  private int extra(int i) {
    if (starts(t, i - 4, "听取审议")) {
      return 2;
    }
    return at(t, i - 3) == '共' || in(at(t, i - 1), "为达到至约") ? 1 : 0;
  }

  private void number(int from, int end) {
    // 涉及个乡镇个村: what stands before the second gap belongs to the first.
    int start = Math.max(from, reported);
    if (end <= start) {
      return;
    }
    reported = end;
    String text = document.text(start, end);
    report.accept(Diagnostic.of(NUMBER, new Span(start, end), "“" + text + "”缺了数字，像是被删掉了，请补上实际数字"));
  }

  // ------------------------------------------------------------ names

  private void about(int i) {
    int end = StrippedNames.about(t, i);
    if (end > 0 && at(t, i - 2) != '《') {
      name(i - 1, end, Severity.ERROR);
    }
    if (t[i - 1] == '关') {
      name(i - 1, StrippedNames.act(t, i), Severity.WARNING);
    } else {
      name(in(t[i - 1], "位起止") ? i - 1 : i - 2, StrippedPlaces.situated(t, i), Severity.WARNING);
    }
  }

  private void under(int i) {
    name(i, StrippedNames.under(t, i), Severity.ERROR);
    name(i, StrippedParties.joined(t, i), Severity.WARNING);
  }

  private void by(int i) {
    name(i, StrippedNames.by(t, i), Severity.WARNING);
    name(i, StrippedParties.joined(t, i), Severity.WARNING);
    name(i, StrippedNames.office(t, i), Severity.INFO);
  }

  private void to(int i) {
    name(i, StrippedNames.to(t, i), Severity.WARNING);
    name(i, StrippedParties.thanked(t, i), Severity.WARNING);
  }

  private void visitors(int i) {
    name(i, StrippedNames.visitors(t, i), Severity.WARNING);
    name(i, StrippedParties.thanked(t, i), Severity.WARNING);
  }

  private void and(int i) {
    name(i - 1, StrippedParties.and(t, i), Severity.WARNING);
    name(i, StrippedParties.opening(t, i), Severity.INFO);
  }

  private void post(int i) {
    char left = at(t, i - 1);
    if (left == '率') {
      number(i - 1, StrippedNumbers.ratio(t, i));
    } else if (in(left, "以、，")) {
      name(i, StrippedPosts.as(t, i), Severity.WARNING);
    } else {
      name(i - 2, StrippedPosts.appointed(t, i), Severity.WARNING);
    }
  }

  /**
   * Looks at the last character of the name of a field ({@link FieldLines#LAST}), which here is a
   * rank or an honour without its number or name: 第位， 荣获称号。
   */
  void field(int i) {
    if (t[i] == '称') {
      name(i - 2, StrippedPosts.honour(t, i), Severity.WARNING);
    } else if (t[i] == '位' && at(t, i - 1) == '第' && CountedThings.isEnd(t, i + 1)) {
      number(i - 1, i + 1);
    }
  }

  private void of(int i) {
    char left = at(t, i - 1);
    if (left == '去') {
      name(i - 2, StrippedPosts.removed(t, i), Severity.WARNING);
    } else if (left == '自') {
      name(i - 2, StrippedPlaces.origin(t, i), Severity.WARNING);
    } else if (!Chars.isHan(left) && left != '《' && StrippedNames.of(t, i)) {
      name(i, i + 1, Severity.WARNING);
    }
  }

  private void place(int i) {
    int end = StrippedNames.place(t, i);
    if (end > 0) {
      name(i - 2, end, Severity.INFO);
    }
  }

  private void comrade(int i) {
    name(i - 1, StrippedNames.together(t, i), Severity.ERROR);
    name(i, StrippedParties.with(t, i), Severity.WARNING);
    int end = StrippedNames.comrade(t, i);
    if (end > 0) {
      boolean nobody = StrippedNames.nobody(t, i) > 0;
      boolean sure = nobody || StrippedNames.isWholePost(t, i);
      int begin =
          !nobody || in(at(t, i - 1), "命任荐举补去予") ? i - 2 : Chars.isHan(at(t, i - 1)) ? i - 1 : i;
      name(begin, end, sure ? Severity.WARNING : Severity.INFO);
    }
  }

  /** Tells whether a name is surely missing somewhere. */
  boolean isGapped() {
    return gapped;
  }

  private void name(int start, int end, Severity severity) {
    if (end <= start || start < reported) {
      return;
    }
    reported = end;
    gapped |= severity == Severity.ERROR;
    String text = document.text(start, end);
    Diagnostic found =
        Diagnostic.of(NAME, new Span(start, end), "“" + text + "”缺了名称，像是被删掉了，请补上单位、地名或人名");
    report.accept(found.withSeverity(severity));
  }

  /** Looks at a quotation that begins at {@code i}: 讲好“故事” has lost whose. */
  void quoted(int i) {
    boolean story = starts(t, i, "“故事”") && starts(t, i - 2, "讲好");
    if (story || (starts(t, i, "“品牌”") && starts(t, i - 2, "打造"))) {
      name(i, i + 4, Severity.INFO);
    }
  }

  /** Looks at the name in 《》 that begins at {@code i}. */
  void bookTitle(int i) {
    int found = StrippedNames.title(t, i);
    if (found != 0) {
      int end = Math.abs(found);
      if (i >= reported) {
        reported = end;
        String text = document.text(i, end);
        Severity severity =
            found < 0 ? Severity.INFO : in(t[i + 1], "的关") ? Severity.ERROR : Severity.WARNING;
        report.accept(
            Diagnostic.of(NAME, new Span(i, end), text + "的开头不完整，像是删去了单位或地名，请写出文件全称")
                .withSeverity(severity));
      }
      return;
    }
    int close = StrippedNames.closing(t, i);
    if (close < 0) {
      return;
    }
    int length = close - i - 1;
    if (length > 6 || length < 3) {
      remember(i + 1, close);
      return;
    }
    String text = document.text(i + 1, close);
    if (!GENERIC.contains(text)) {
      remember(i + 1, close);
      return;
    }
    if (StrippedNames.introduced(t, i)) {
      known.add(text);
      return;
    }
    if (known.contains(text) || i < reported) {
      return;
    }
    boolean made = StrippedNames.made(t, i) || at(t, i - 1) == '》' || starts(t, i - 2, "》、");
    known.add(text);
    report.accept(
        Diagnostic.of(NAME, new Span(i, close + 1), "前文没有出现过《" + text + "》的全称，看不出是哪一份文件，请写出全称")
            .withSeverity(made && !isOfTitle(text) ? Severity.WARNING : Severity.INFO));
  }

  /** 《整改方案》 in a report on 整改: the document's title says what it is about. */
  private boolean isOfTitle(String name) {
    Span title = document.facts().title();
    return title != null && document.text(title).contains(name.substring(0, name.length() - 2));
  }

  /** Remembers the generic name at the end of a full one: later it may stand alone. */
  private void remember(int from, int to) {
    for (int n = 3; n <= 6 && to - n > from; n++) {
      if (in(t[to - 1], "单案点定见施则法度书划范分")) {
        String tail = document.text(to - n, to);
        if (GENERIC.contains(tail)) {
          known.add(tail);
        }
      }
    }
  }

  /** Looks at the title: the block of that kind, or a short first line. */
  void title() {
    int from = -1;
    int to = -1;
    List<Block> blocks = document.blocks();
    for (int k = 0; k < Math.min(blocks.size(), 5) && from < 0; k++) {
      Block block = blocks.get(k);
      if (block.kind() == Block.Kind.TITLE) {
        from = block.span().start();
        to = block.span().end();
      }
    }
    if (from < 0 && !blocks.isEmpty()) {
      Span first = blocks.get(0).span();
      if (first.length() <= 50 && !in(at(t, first.end() - 1), "。：；，")) {
        from = first.start();
        to = first.end();
      }
    }
    if (from >= 0) {
      remember(from - 1, to);
      name(from, StrippedNames.heading(t, from, to), Severity.WARNING);
    }
  }

  /** Names the characters that a gap can stand beside, of kinds above {@link HoleScanner#LAST}. */
  static void fill(Triggers triggers) {
    triggers.kind(PIECE, "个");
    triggers.kind(MEASURE, "件次名场期份批户家条篇亩项起号届轮款章季");
    triggers.kind(MORE, "余");
    triggers.kind(PERCENT, "%％‰");
    triggers.kind(MONEY, "元");
    triggers.kind(AMOUNT, "亿万");
    triggers.kind(LENGTH, "里");
    triggers.kind(HUNDREDTH, "之");
    triggers.kind(RATIO, "比达");
    triggers.kind(COUNT, CountedThings.MEASURES);
    triggers.kind(TIME, "天小");
    triggers.kind(RANK, "第");
    triggers.kind(ETC, "等");
    triggers.kind(WITH, "与");
    triggers.kind(POST, "为");
    triggers.kind(REACHED, "到至");
    triggers.kind(MONTH, "月");
    triggers.kind(ABOUT, "于");
    triggers.kind(UNDER, "在");
    triggers.kind(BY, "由");
    triggers.kind(TO, "向");
    triggers.kind(OF, "的");
    triggers.kind(VISITORS, "对");
    triggers.kind(RESIDENT, "住驻");
    triggers.kind(PLACE, "市县区省");
    triggers.kind(NOW, "刚");
    triggers.kind(COMRADE, "同");
    triggers.kind(GO, "赴");
    // A look at one neighbour spares most closer looks.
    triggers.behind(MEASURE, StrippedNumbers.BEFORE_MEASURE + CountedThings.BEFORE);
    triggers.before(COUNT, CountedThings.ENDS + "次");
    triggers.behind(TIME, "期时于过");
    triggers.before(RANK, CountedThings.ENDS);
    triggers.behind(MONEY, StrippedNumbers.BEFORE_MONEY);
    triggers.behind(HUNDREDTH, "分");
    triggers.behind(RATIO, "同环占率");
    triggers.behind(MONTH, "年于至在从自，。—-－~～");
    triggers.behind(ABOUT, "关位落户起止业读生属");
    triggers.behind(OF, "，。；：、《“（去自");
    triggers.behind(PLACE, "动进于好筹");
    triggers.before(REACHED, "，。；调视考走慰参检指挂督开接瞻重");
    triggers.before(GO, "，。；调视考走慰参检指挂督开接瞻重");
    triggers.before(UNDER, "的上和、");
    triggers.before(BY, "牵负主承带担任局部厅科处和、等");
    triggers.before(TO, "汇请作专报表致");
    triggers.before(VISITORS, "来才志省市全表");
    triggers.behind(ETC, StrippedParties.BEFORE_ETC);
    triggers.before(WITH, "接毗相交为隔签达建缔共开");
    triggers.behind(POST, "以、，命任聘请举荐补率");
    triggers.before(RESIDENT, "来才志省市全");
    triggers.before(NOW, "来才志省市全");
    triggers.before(COMRADE, "来才志省市全等签建达");
    triggers.behind(LENGTH, "公");
    triggers.before(AMOUNT, "元美人吨亩立平千公斤户次");
  }
}
