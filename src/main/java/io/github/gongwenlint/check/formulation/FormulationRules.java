package io.github.gongwenlint.check.formulation;

import static io.github.gongwenlint.rule.Category.FORMULATION;

import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import java.util.List;

/** The rules of this family. */
final class FormulationRules {
  private FormulationRules() {}

  static final Rule QUOTES =
      Rule.of("formulation-quotes", FORMULATION, Severity.WARNING, "固定提法的引号")
          .message("数字简称、专用简称应加双引号，引号只括简称本身")
          .explanation(
              "“两个维护”“三会一课”“放管服”这类简称在公文中作为专名使用，必须加双引号；引号只括简称本身，后面的“问题”“制度”“规划”等词放在引号外。"
                  + "书名号内、引文内和更长的词语（如“两个责任人”）不查。中央文件和报刊中两种写法并存的简称只作提示。")
          .source("GB/T 15834—2011 4.8.3；中央文件用例")
          .bad("增强⟦四个意识⟧、坚定“四个自信”。", "增强“四个意识”、坚定“四个自信”。")
          .bad("严格落实⟦三会一课⟧、主题党日等制度。", "严格落实“三会一课”、主题党日等制度。")
          .bad("持续纠治⟦“四风问题”⟧，防止反弹回潮。", "持续纠治“四风”问题，防止反弹回潮。")
          .bad("压紧压实⟦“两个”责任⟧。", "压紧压实“两个责任”。")
          .bad("⟦十四五规划⟧实施情况良好。", "“十四五”规划实施情况良好。")
          .bad("坚决做到⟦“两个维护⟧，不折不扣抓落实。", "坚决做到“两个维护”，不折不扣抓落实。")
          .good(
              "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
              "明确两个责任人，分别联系三个村。",
              "会议选出第四种形态的案例。",
              "《关于深化放管服改革的意见》已印发。",
              "三个代表团分别审议。",
              "落实“三会一课”制度，开展主题党日活动。")
          .build();

  static final Rule WORDING =
      Rule.of("formulation-wording", FORMULATION, Severity.ERROR, "固定提法的用字")
          .message("固定提法有误字、漏字、增字或其他不规范写法，应按规范表述改正")
          .explanation(
              "固定提法一字不能多、一字不能少。词典逐条列出起草中常见的误写和对应的规范表述；书名号内的名称、整句引文和包含误写而本身无误的更长词语不查。"
                  + "误字、漏字报错误，增字、简称、数字、标点报警告，习惯用字只提示。")
          .source("党章、中央全会和党代会文件；见词典 formulations.tsv 各行来源")
          .bad("坚持⟦以人民为中心发展思想⟧。", "坚持以人民为中心的发展思想。")
          .bad("学习⟦党的二十大会议⟧精神。", "学习党的二十大精神。")
          .bad("⟦筑牢中华民族共同体意识⟧。", "铸牢中华民族共同体意识。")
          .bad("市⟦常委会议⟧研究决定。", "市常委会会议研究决定。")
          .good(
              "坚持以人民为中心的发展思想。",
              "深入学习贯彻党的二十大精神。",
              "常委会议事规则已经修订。",
              "在常委会议室召开会议。",
              "他说：“我们学的是党的二十大会议精神，回去以后要讲给大家听。”")
          .build();

  static final Rule ORDER =
      Rule.of("formulation-order", FORMULATION, Severity.WARNING, "固定提法的次序")
          .message("固定提法各项有固定次序，应按规范次序排列")
          .explanation(
              "“创新、协调、绿色、开放、共享”“政治意识、大局意识、核心意识、看齐意识”等各项次序固定，不能倒置。只有列出的各项足以认定是这一提法时才报；"
                  + "单独两项相邻倒置的，须邻近还有同组其他项。")
          .source("党章、中央全会和党代会文件")
          .bad("坚定⟦理论自信、道路自信、制度自信、文化自信⟧。", "坚定道路自信、理论自信、制度自信、文化自信。")
          .bad("贯彻⟦创新、绿色、协调、开放、共享⟧的新发展理念。", "贯彻创新、协调、绿色、开放、共享的新发展理念。")
          .bad("推动乡村⟦产业振兴、文化振兴、人才振兴、生态振兴、组织振兴⟧。")
          .good("贯彻创新、协调、绿色、开放、共享的新发展理念。", "统筹推进文化振兴、人才振兴。", "参政议政、民主监督，参加中国共产党领导的政治协商。")
          .build();

  static final Rule EXPANSION =
      Rule.of("formulation-expansion", FORMULATION, Severity.WARNING, "固定提法的展开")
          .message("简称展开时各项应当齐全、准确")
          .explanation("简称之后用括号、冒号或“即”引出各项，或先列各项再用简称总括，各项应当齐全并与规范表述一致；用“等”收尾的不查。")
          .source("党章、中央全会和党代会文件")
          .bad("增强“四个意识”（⟦政治意识、大局意识、看齐意识⟧）。")
          .bad("树牢“四个意识”，即政治意识、大局意识、核心意识、⟦看起意识⟧。", "树牢“四个意识”，即政治意识、大局意识、核心意识、看齐意识。")
          .good("增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。", "违反组织纪律、廉洁纪律、群众纪律的问题。", "增强“四个意识”，即政治意识、大局意识等。")
          .build();

  static final Rule PAIRING =
      Rule.of("formulation-pairing", FORMULATION, Severity.INFO, "固定提法的搭配")
          .message("固定提法与动词、中心语有固定搭配")
          .explanation("增强“四个意识”、坚定“四个自信”、做到“两个维护”，统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局，动词与中心语各有固定，不宜互换。")
          .source("党章；中央文件用例")
          .bad("⟦坚定“四个意识”⟧。", "增强“四个意识”。")
          .bad("⟦深刻领会“两个确立”的决定性意义⟧。", "深刻领悟“两个确立”的决定性意义。")
          .good("增强“四个意识”、坚定“四个自信”、做到“两个维护”。", "深刻领悟“两个确立”的决定性意义。")
          .build();

  static final Rule FORM =
      Rule.of("formulation-form", FORMULATION, Severity.INFO, "同一提法写法不一")
          .message("同一提法在一份文稿中应当写法一致")
          .explanation("两种写法都有人用的提法，一份文稿里只用一种；用得少的那种在第一次出现处报告一次。")
          .bad("推进“一改两为”，深化“一改两为”，落实“⟦一改、两为⟧”要求。", "推进“一改两为”，深化“一改两为”，落实“一改两为”要求。")
          .bad("落实“一办三中心”要求，建强“一办三中心”。⟦一办三中心⟧挂牌运行。")
          .good("推进“一改两为”，深化“一改两为”。", "加强对“一把手”的监督，“一把手”带头。")
          .build();

  static final Rule NEAR_MISS =
      Rule.of("formulation-near-miss", FORMULATION, Severity.WARNING, "疑似写错的固定提法")
          .message("与固定提法只差一个字，请核对")
          .explanation(
              "较长的固定提法中间差一个字（换、漏、多、颠倒）的，多半是笔误。首字、末字不同的往往是另一个词语，不报；标点不同的不报；差异处属于另一个规范表述的不报。")
          .bad("做好⟦巩固拓展脱贫功坚成果同乡村振兴有效衔接⟧工作。", "做好巩固拓展脱贫攻坚成果同乡村振兴有效衔接工作。")
          .bad("推动构建⟦人类命共同体⟧。", "推动构建人类命运共同体。")
          .bad("加强⟦党风廉政设建和反腐败斗争⟧。", "加强党风廉政建设和反腐败斗争。")
          .bad("贯彻⟦中央八项规定及其实施细侧精神⟧。")
          .good(
              "推动构建人类命运共同体。",
              "全省各级军人代表大会依法选举代表。",
              "党的十八届六中全会审议通过两部党内法规。",
              "积极稳妥地推进各项改革。",
              "落实“十四五”期间重点项目。",
              "统筹好发展和安全。")
          .build();

  static final Rule SUPERSEDED =
      Rule.of("superseded-formulation", FORMULATION, Severity.INFO, "已被取代的提法")
          .off()
          .message("这一提法已被新的提法取代，当期文稿应使用现行提法")
          .explanation("机构改名、提法更新以后，当期文稿应用现名、现行提法；引用历史文件、叙述历史时原样保留。本规则不看文稿日期，所以默认不开。")
          .source("见词典 formulations.tsv 各行起止时间")
          .bad("⟦国土资源局⟧负责实施。", "自然资源局负责实施。")
          .good("自然资源局负责实施。")
          .build();

  static final List<Rule> ALL =
      List.of(QUOTES, WORDING, ORDER, EXPANSION, PAIRING, FORM, NEAR_MISS, SUPERSEDED);
}
