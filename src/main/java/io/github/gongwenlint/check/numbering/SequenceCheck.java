package io.github.gongwenlint.check.numbering;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import java.util.List;
import java.util.function.Consumer;

/**
 * Follows every sequence of ordinal marks through the document: headings, articles, items and the
 * 一是…二是… of running text.
 *
 * <p>A sequence lives until a mark of a higher level begins; it may be interrupted by a list of the
 * same style that starts at one, and may go on behind a higher heading (tasks numbered through a
 * whole plan). After a break it goes on from what stands there, so that one slip is one diagnostic.
 */
public final class SequenceCheck implements Check {
  static final Rule GAP =
      Rule.of("numbering-gap", Category.NUMBERING, Severity.ERROR, "序号跳号")
          .message("序号不连续，请补上缺少的部分或改正序号")
          .explanation(
              "同一层次的序号应当依次递增。跳号多是增删、调整段落后没有重新编号，或者漏贴了一部分内容。"
                  + "“一、”“（一）”按错误报告，章、条、“1.”“（1）”和段内的“一是”按警告报告。"
                  + "新的上级标题之下重新从一开始、任务序号全文连排、段中插入另一组列举，都不报告。")
          .source("GB/T 15834—2011 附录 B.3；GB/T 9704—2012 7.3.3")
          .bad("一、加强组织领导\n二、明确工作重点\n⟦四、⟧强化督促检查")
          .bad("（一）抓学习。认真组织集中学习。\n（二）抓整改。逐项对照检查。\n⟦（四）⟧抓落实。建立长效机制。")
          .bad("主要做法：一是健全机构，配强人员；二是完善制度，规范流程；⟦四是⟧加强监督，严肃问责。")
          .bad("1.开展自查自纠。\n2.组织交叉检查。\n⟦4.⟧进行总结评估。")
          .bad("第一，要提高认识。第二，要压实责任。⟦第四，⟧要严格考核。")
          .bad("第一章　总则\n第一条　为了规范管理，制定本办法。\n⟦第三条⟧　本办法自印发之日起施行。")
          .bad("1.1 建设背景\n1.2 建设目标\n⟦1.4⟧ 建设内容\n1.5 建设周期\n2.1 组织保障")
          .bad("一是抓学习；二是抓作风；三是抓考核。\n存在不足：一是深度不够；二是力度不大；⟦四是⟧韧劲不足。")
          .bad("一是一些同志学习不够深入；二是一批制度还不健全；⟦四是⟧三公经费管理不够严格。")
          .bad("自查发现的问题：1、台账更新不及时；2、安全培训走过场；⟦4、⟧应急物资不齐全。")
          .bad("（１）成立专班。\n（２）摸清底数。\n⟦（４）⟧集中整治。")
          .bad("一要抓思想教育。\n二要抓制度建设。\n⟦五要⟧抓监督问责。")
          .good(
              "一、总体要求\n（一）指导思想\n（二）基本原则\n二、主要任务\n（一）夯实基础\n（二）补齐短板",
              "一是统一思想；二是凝聚力量。\n统一是大势所趋，万一是误报就麻烦了，之一是创新。",
              "借款要把握三条：\n第一，一定要量力而行。\n第二，三年内还清。\n第三，讲求效益。",
              "第一章\t总则\n第一条\t为加强管理，制定本办法。\n第二章\t职责\n第二条\t办公室负责日常管理。\n第三章\t附则",
              "3.1 亿元用于教育支出，同比增长两成。\n3.4 亿元用于卫生支出，同比增长一成。",
              "1.1 背景\n1.2 目标\n1.2.1 近期\n1.2.2 远期\n1.3 原则\n2.1 任务",
              "目录\n一、回顾\n二、打算\n一、回顾\n一年来成绩明显。\n二、打算\n继续努力。",
              "一是抓学习。\n二是抓作风。\n三是抓考核：一是考勤；二是考绩。\n四是抓保障。",
              "（1）摸清底数；（2）建立台账；（3）逐项销号。\n（4）定期回访。",
              "①宣传发动；②排查整改；③总结评估。",
              "一、二线城市和三、四线城市政策不同。",
              "一、任务\n（一）产业\n1.抓项目\n2.抓招商\n（二）民生\n3.抓就业\n4.抓教育")
          .build();

  static final Rule REPEAT =
      Rule.of("numbering-repeat", Category.NUMBERING, Severity.ERROR, "序号重复")
          .message("序号重复，请改正后面的序号")
          .explanation(
              "同一层次接连出现两个相同的序号，多是插入段落后没有重新编号。" + "“一、”“（一）”按错误报告，其余按警告报告。另起的一组列举从一开始，不算重复。")
          .source("GB/T 15834—2011 附录 B.3")
          .bad("（一）强化理论武装\n（二）压实主体责任\n⟦（二）⟧深化正风肃纪\n（三）加强队伍建设")
          .bad("一、工作开展情况\n二、存在的问题\n⟦二、⟧下一步打算")
          .bad("（一）强化理论武装\n⟦（一）⟧压实主体责任\n（二）深化正风肃纪")
          .bad("一是加强领导；二是细化措施；⟦二是⟧严格考核。")
          .bad("1.开展自查\n⟦1.⟧组织互查\n2.开展督查\n3.总结评估")
          .bad("（1）摸清底数\n（2）建立台账\n⟦（2）⟧销号管理")
          .good(
              "一、上半年工作\n1.招商引资\n2.项目建设\n二、下半年打算\n1.招商引资\n2.项目建设",
              "一是学习不够深入。\n二是作风不够扎实。\n整改措施如下：\n一是加强学习。\n二是改进作风。")
          .build();

  static final Rule ORDER =
      Rule.of("numbering-order", Category.NUMBERING, Severity.WARNING, "序号倒置")
          .message("序号先后颠倒，请按顺序编号")
          .explanation("后面的序号小于前面的序号，又不是另起的一组列举，多是段落调换后没有重新编号。")
          .source("GB/T 15834—2011 附录 B.3")
          .bad("一、基本情况\n二、主要做法\n三、存在问题\n⟦二、⟧原因分析")
          .bad("一是查摆问题。二是剖析原因。三是制定措施。⟦二是⟧抓好落实。")
          .good("一是查摆问题。二是剖析原因。一是思想根源，二是作风根源。三是抓好落实。")
          .build();

  static final Rule START =
      Rule.of("numbering-start", Category.NUMBERING, Severity.WARNING, "序号未从一开始")
          .message("这一组序号没有从一开始，请检查前面是否缺少内容")
          .explanation("一组序号从“二”或更后面的数开始，前面又没有可以承接的部分，多是漏了一段或删了开头。" + "只有一个孤立的序号时不报告。")
          .source("GB/T 15834—2011 附录 B.3")
          .bad("现将有关情况报告如下：\n⟦二、⟧主要做法\n三、存在问题\n四、下一步打算")
          .bad("一、做法\n⟦（二）⟧抓制度\n（三）抓监督\n二、打算")
          .bad("一、上半年工作\n一是抓学习，二是抓作风。\n二、下半年打算\n⟦二是⟧抓落实，三是抓创新。")
          .bad("主要存在以下问题：⟦二是⟧作风不够扎实；三是担当不够。")
          .good(
              "一、做法\n（一）抓制度\n（二）抓监督\n二、打算",
              "会议研究了二、三季度的工作安排。",
              "双方一要坚持互信，二要坚持合作，三要坚持交流。",
              "主要问题，一方面是学习不够，原因还在于一是重视不够，二是担当不足。",
              "附件：1.任务分工表\n2.进度安排表\n3.考核评分表")
          .build();

  static final Rule MIXED =
      Rule.of("mixed-enumeration", Category.NUMBERING, Severity.WARNING, "序次语混用")
          .message("同一组列举混用了两套序次语，请统一")
          .explanation(
              "“首先、其次、最后”“第一、第二、第三”“一是、二是、三是”各成一套，同一组列举里不混用，"
                  + "如不写“首先……第二……”“第一……其次……”。由“首先”接“第二”的多是讲话的习惯，只作提示。")
          .source("GB/T 15834—2011 附录 B.3.1")
          .bad("首先，要统一思想。⟦第二，⟧要明确责任。最后，要抓好落实。")
          .bad("第一，要深化学习。⟦其次，⟧要严格管理。")
          .bad("第一，要抓教育。第二，要抓管理。⟦三是⟧抓监督。")
          .good(
              "首先，要统一思想。其次，要明确责任。最后，要抓好落实。",
              "第一，要抓教育。一是教育干部；二是教育群众。第二，要抓管理。",
              "首先，我代表县委表示祝贺。下面讲两点意见。\n第一，提高认识。\n第二，抓好落实。")
          .build();

  static final Rule REVERSED =
      Rule.of("level-reversed", Category.NUMBERING, Severity.WARNING, "层次颠倒")
          .message("层次较低的序号之下用了层次较高的序号")
          .explanation("结构层次依次是“一、”“（一）”“1.”“（1）”。可以从任一层开始，但选定之后应当顺着往下用，" + "层次较低的序次语之下不能再用层次较高的。")
          .source("GB/T 15834—2011 附录 B.3.8；GB/T 9704—2012 7.3.3")
          .bad("1.加强学习\n⟦（一）⟧集中学习方面，坚持每月一次。\n（二）个人自学方面，坚持每天一小时。\n2.加强管理\n3.加强监督")
          .good(
              "（一）加强学习\n1.集中学习\n2.个人自学\n（二）加强管理\n1.建立制度\n2.抓好执行",
              "一、任务\n1.抓项目\n2.抓招商\n二、保障\n3.抓组织\n4.抓考核")
          .build();

  @Override
  public List<Rule> rules() {
    return List.of(GAP, REPEAT, ORDER, START, MIXED, REVERSED);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    new SequenceWalk(document, report).run();
  }
}
