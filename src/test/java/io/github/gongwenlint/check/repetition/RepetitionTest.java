package io.github.gongwenlint.check.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.document.Structure;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {
  private static final List<Check> CHECKS =
      List.of(
          new DoubledCharacterCheck(),
          new DoubledWordCheck(),
          new DoubledPunctuationCheck(),
          new RepeatedTextCheck());

  @ParameterizedTest
  @CsvSource({
    "切实加强强组织领导。, 强强",
    "扎实推推进主题教育。, 推推",
    "深入开展调查研研究。, 研研",
    "不断提高政治判断力力。, 力力",
    "认真履履行职责。, 履履",
    "召开专题会议议研究部署。, 议议",
    "全面从严治党党取得新成效。, 党党",
    "党风廉政建建设责任制。, 建建",
    "形成齐抓共管的的良好局面。, 的的",
    "为了了保障群众利益。, 了了",
    "将将于下月开工。, 将将",
    "对对群众反映的问题逐项整改。, 对对",
    "由各科室室负责落实。, 室室",
    "工作作取得明显成效。, 作作",
    "严格按按照要求执行。, 按按",
    "会议通过过了年度计划。, 通过过",
    "活动经过过精心准备。, 经过过",
    "他他们的先进事迹。, 他他",
    "及时消消除安全隐患。, 消消",
    "问题在在基层。, 在在",
    "针对对存在的问题。, 对对",
    "会议还还强调了安全生产。, 还还",
  })
  void findsCharactersTypedTwice(String text, String found) {
    assertThat(found(text)).containsExactly("doubled-character " + found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "认真学习习近平总书记重要讲话精神。",
        "深入学习习总书记关于“三农”工作的论述。",
        "县人大常委会会议听取了报告。",
        "健全全面从严治党体系，建设设施齐全的阵地。",
        "完善重要要素保障，提高高质量供给，形成成果清单。",
        "实现现代化，体现现实需要，在现在在职人员中开展。",
        "以营利为目的的行为，合同标的的交付。",
        "参与与合作并重，普及及时，中和和平稳。",
        "反对对华遏制，应对对方挑战，一对对夫妻。",
        "为了了解实情，做好了了结准备。",
        "区区委书记、市市长、县县长、镇镇长、村村民、省省长。",
        "国国家机关、党党员、局局长、处处长、院院长、校校长。",
        "由市市场监管局、区区委组织部、县县委宣传部负责。",
        "方方面面、实实在在、扎扎实实、兢兢业业、勤勤恳恳、踏踏实实。",
        "人人有责、层层压实、事事有回音、件件有着落、家家户户、村村通、户户清。",
        "一项项任务、一桩桩实事、一面面锦旗、一户户走访、一声声问候。",
        "咬咬耳朵、扯扯袖子，红红脸、出出汗。",
        "以钉钉子精神抓落实，照照镜子、洗洗澡、治治病。",
        "二〇二二年，十五五规划，三三两两，百分之九十九。",
        "常常、往往、渐渐、纷纷、仅仅、刚刚、牢牢、紧紧、深深、默默、频频、屡屡、等等。",
        "谆谆教诲、孜孜以求、欣欣向荣、生生不息、津津乐道、循循善诱、斤斤计较。",
        "船舶通过过船建筑物，经过过滤，通过过硬措施，通过过程管理。",
        "王芳芳、李婷婷、张明明、陈圆圆参加。",
        "哈哈哈，好好好！",
        "来到西藏藏区、内蒙古古城、新疆疆界。",
        "加强工会会员管理、协会会长负责、议会会议。",
        "全过程人民民主，财政政策，具体体现，职工工资，中国国际。",
        "共产党党员、我党党务、机关党党支部。",
        "法律法规规定的，按照规定定期报告，有关部门门户网站。",
        "张某某、李某某，口口声声。",
        "全院院感防控，学校校本课程，公司司龄，车间间隔，矿山山体，煤矿矿井水，电站站长。",
        "强化化工园区监管，推动动力电池产业，形成成套设备，实行行业自律，落实实地核查。",
        "难点点多面广，和和美美过年，截至目前前期工作，坚决决战决胜，县委书记记者见面会。",
        "王晓晓、刘洋洋、马冬冬受到表彰，多看看、多想想。",
      })
  void leavesCharactersThatAreRight(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "全面全面落实各项部署。, 全面全面",
    "认真贯彻落实贯彻落实上级决策。, 贯彻落实贯彻落实",
    "不断不断提高治理能力。, 不断不断",
    "要严格执行严格执行请示报告制度。, 严格执行严格执行",
    "群众的满意度满意度持续提升。, 满意度满意度",
    "加强队伍建设队伍建设和作风建设。, 队伍建设队伍建设",
    "各级党组织党组织要履行职责。, 党组织党组织",
    "敢于应对应对风险挑战。, 应对应对",
    "抓好培训、培训、考核等工作。, 培训、培训",
  })
  void findsWordsTypedTwice(String text, String found) {
    assertThat(found(text)).containsExactly("doubled-word " + found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一步一步走，一项一项抓，一村一村过，一个节点一个节点坚守。",
        "被申请人申请人民法院强制执行。",
        "产业工人、工人家属；网络意识形态、意识形态。",
        "大批大批的干部、成群成群的游客。",
        "大家再研究研究，多学习学习。",
        "推动工作，工作才有成效。",
        "党的建设、党的领导。",
        "比学赶超，干净干事。",
      })
  void leavesWordsThatAreRight(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "抓学习、、抓落实。 | 、、",
        "总结经验，、查找不足。 | ，、",
        "工作完成。。。。。。 | 。。。。。。",
        "有三个方面：：一是学习。 | ：：",
        "学习了文件；，讨论了方案。 | ；，",
        "全面落实，　，压实责任。 | ，　，",
        "会议强调：，要抓好落实。 | ：，",
        "奇位置，，偶位置。 | ，，",
        "偶位置置，，奇位置。 | ，，",
        "结束，。 | ，。",
      })
  void findsMarksTypedTwice(String text, String found) {
    assertThat(found(text)).contains("doubled-punctuation " + found);
  }

  @Test
  void neverFixesBySurpriseWhatHasSeveralReadings() {
    List<Diagnostic> found = lint("会议通过过了年度计划。");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(found.get(0).fixes()).hasSizeGreaterThan(1);
    assertThat(found.get(0).fixes())
        .allMatch(fix -> fix.applicability() == Fix.Applicability.SUGGESTED);
  }

  @Test
  void toldOnceHoweverOften() {
    assertThat(found("的".repeat(1_000_000))).hasSize(1);
    assertThat(found("工作".repeat(100_000))).hasSize(1);
    assertThat(found("学习、".repeat(1000))).hasSize(1);
    assertThat(found("，".repeat(1_000_000))).hasSize(1);
  }

  @Test
  void knowsNothingOfEmptyText() {
    for (String text : List.of("", "的", "，", "\n", "\r\n", "工作", "、", "\ufeff", "一、")) {
      assertThat(lint(text)).isEmpty();
    }
  }

  @Test
  void lawsRepeatThemselves() {
    String rule = "违反本规定的，由主管部门责令改正，并处一千元以上五千元以下罚款。\n";
    assertThat(found("第一条 略。\n第二条 略。\n第三条 略。\n" + rule + "第四条 略。\n" + rule)).isEmpty();
    assertThat(found("关于工作的情况。\n" + rule + "以下略。\n" + rule)).hasSize(1);
  }

  private static List<String> found(String text) {
    List<String> found = new ArrayList<>();
    for (Diagnostic diagnostic : lint(text)) {
      found.add(
          diagnostic.rule().id()
              + " "
              + text.substring(diagnostic.span().start(), diagnostic.span().end()));
    }
    return found;
  }

  private static List<Diagnostic> lint(String text) {
    char[] chars = text.toCharArray();
    Document document =
        Document.of("t.txt", Format.TEXT, chars, SourceMap.identity(chars), Structure.of(chars));
    List<Diagnostic> found = new ArrayList<>();
    for (Check check : CHECKS) {
      check.check(document, found::add);
    }
    return found;
  }
}
