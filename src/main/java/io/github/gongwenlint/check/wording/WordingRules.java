package io.github.gongwenlint.check.wording;

import io.github.gongwenlint.dictionary.WordPairs.Kind;
import io.github.gongwenlint.dictionary.WordPairs.Pair;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The rules of the wording dictionary. */
final class WordingRules {
  private WordingRules() {}

  private static final String LEFT_ALONE = "书名号和整句引文里的、越过词界碰巧成字的（如“公布署名”），以及更长的规范表述里的不报。";

  /** A fix changes so many places at most, so that hostile text cannot fill a disk. */
  private static final int MOST_EDITS = 200;

  static final Rule MISSPELLED =
      Rule.of("misspelled-word", Category.TYPO, Severity.ERROR, "错别字")
          .message("词语里有形近、音近或读音相同的误字，应按词典写法改正")
          .explanation(
              "词典逐条列出公文里常见的误写：音同的（布署）、形近的（修茸）、成语误字（按步就班）和输入法选错的词。"
                  + LEFT_ALONE
                  + "误写在别的场合也可能是对的（如“俱备”“既使”），只报警告。")
          .source("《现代汉语词典》；词典 wording.tsv 各行来源")
          .bad("会议⟦布署⟧了防汛工作。", "会议部署了防汛工作。")
          .bad("切实提高⟦社会制理⟧水平。", "切实提高社会治理水平。")
          .bad("要⟦再接再励⟧，圆满完成全年任务。", "要再接再厉，圆满完成全年任务。")
          .bad("完成⟦防汛抗早⟧各项准备。", "完成防汛抗旱各项准备。")
          .bad("⟦既使⟧困难再多，也要按期完成。", "即使困难再多，也要按期完成。")
          .bad("做好⟦隐患排察⟧整治。", "做好隐患排查整治。")
          .bad("各级干部要⟦把牢掌握⟧工作主动权。", "各级干部要牢牢掌握工作主动权。")
          .bad("准确把握协会的⟦性质定性⟧。", "准确把握协会的性质定位。")
          .bad("会议要求广泛⟦凝聚公式⟧，形成工作合力。", "会议要求广泛凝聚共识，形成工作合力。")
          .bad("确保⟦如期事先⟧既定目标。", "确保如期实现既定目标。")
          .bad("为公益事业⟦无私风险⟧。", "为公益事业无私奉献。")
          .good(
              "名单公布署名单位。",
              "全部份额由县财政承担。",
              "系统既使用方便，又节约成本。",
              "《布署与落实》一书已出版。",
              "老同志在信里写道：“那时侯大家都没有怨言，白天修路，晚上学习。”",
              "从意大利推进到法国。",
              "帐篷和帐子已发放到户。",
              "会议部署了防汛工作，建立问题清单。",
              "究竟选择哪一种方案，请局党组研究。",
              "带动农民转移致富，提高抗风险能力。",
              "由省级机关党委牵头，转型升级以来成效明显。",
              "要从集中整治转向长效治理，整治生态破坏行为。",
              "详见 http://example.cn/布署.html。")
          .build();

  static final Rule VARIANT =
      Rule.of("variant-form", Category.TYPO, Severity.INFO, "异形词")
          .message("同一个词有几种写法，公文宜用推荐的一种")
          .explanation(
              "《第一批异形词整理表》和《现代汉语词典》为同音同义而字形不同的词推荐了一种写法。这是推荐，不是对错，只作提示；"
                  + "一篇里同一个词只报一次，列出全部处数。引文、书名号和名称（公司、酒店等）里的不报。")
          .source("GF 1001—2001《第一批异形词整理表》；《现代汉语词典》")
          .bad("各单位要⟦答覆⟧群众关切。", "各单位要答复群众关切。")
          .bad("活动内容⟦丰富多采⟧。", "活动内容丰富多彩。")
          .bad("建立问题⟦台帐⟧，逐项销号。", "建立问题台账，逐项销号。")
          .bad("⟦撤消⟧该同志的职务。", "撤销该同志的职务。")
          .bad("这是⟦惟一⟧的办法。", "这是唯一的办法。")
          .good("这是唯一的办法。", "全县有鸿图贸易有限公司等企业。", "精采购、严验收。", "《惟一的办法》在县剧院上演。")
          .build();

  static final Rule CONFUSED =
      Rule.of("confused-word", Category.TYPO, Severity.WARNING, "易混词")
          .message("两个音近或义近的词用混了，应按搭配选用")
          .explanation(
              "截止与截至、反应与反映、权利与权力、侦察与侦查等词音近义近，各有固定的搭配。词典只列搭配已能断定的（如“截止目前”“必需加强”）；"
                  + "两可的只作提示，一篇里同一个词只报一次。"
                  + LEFT_ALONE)
          .source("《现代汉语词典》；党政机关公文惯例")
          .bad("⟦截止目前⟧，已完成投资三亿元。", "截至目前，已完成投资三亿元。")
          .bad("当前⟦形式严峻⟧，不可松懈。", "当前形势严峻，不可松懈。")
          .bad("加强对⟦权利运行⟧的监督。", "加强对权力运行的监督。")
          .bad("⟦必需坚持⟧问题导向。", "必须坚持问题导向。")
          .bad("大会上⟦做了讲话⟧。", "大会上作了讲话。")
          .bad("各支部开展⟦主体党日⟧活动。", "各支部开展主题党日活动。")
          .bad("建立部门间⟦联系会议制度⟧。", "建立部门间联席会议制度。")
          .good(
              "截至目前，已完成投资三亿元。",
              "报名截止日期为本月底。",
              "认清形式主义的危害。",
              "切实保障公民权利。",
              "这是学习所必需的条件。",
              "市里收到表彰决定后，认识了事物性质。",
              "与生产企业加强联系，会议研究了有害物质采购的管理办法。",
              "在会上作了讲话，随后做了大量工作。")
          .build();

  static final Rule REDUNDANT =
      Rule.of("redundant-wording", Category.WORDING, Severity.WARNING, "词语冗余")
          .message("几个词意思重复，删去其中一个")
          .explanation("“截至……为止”“目前现状”“切忌不要”这类说法把一个意思说了两遍。通行的说法（如“来自于”）默认不报。" + LEFT_ALONE)
          .source("《现代汉语词典》")
          .bad("⟦截至目前为止⟧，共受理三十件。", "截至目前，共受理三十件。")
          .bad("⟦目前现状⟧不容乐观。", "现状不容乐观。")
          .bad("⟦切忌不要⟧一刀切。", "切忌一刀切。")
          .bad("将成果⟦付诸于⟧实践。", "将成果付诸实践。")
          .bad("⟦进一步一步⟧压实责任。", "进一步压实责任。")
          .bad("对取得⟦的成效的成效⟧进行宣传。", "对取得的成效进行宣传。")
          .bad("⟦加强了强了⟧基层基础。", "加强了基层基础。")
          .good("截至目前，共受理三十件。", "到目前为止，共受理三十件。", "切忌一刀切。", "将成果付诸实践。")
          .build();

  static final Rule PAIRING =
      Rule.of("unusual-pairing", Category.WORDING, Severity.WARNING, "搭配不当")
          .message("动词和宾语、主语和谓语习惯上不这样搭配")
          .explanation(
              "力度要“加大”，水平要“提高”，作用要“发挥”，差距要“缩小”；状语后用“地”，补语前用“得”。两可的搭配只作提示，一篇里同一个词只报一次。" + LEFT_ALONE)
          .source("公文惯例；《现代汉语八百词》")
          .bad("⟦加强力度⟧推进整改。", "加大力度推进整改。")
          .bad("进一步⟦缩短差距⟧。", "进一步缩小差距。")
          .bad("我们⟦清醒的认识到⟧，短板还不少。", "我们清醒地认识到，短板还不少。")
          .bad("工作⟦抓的不够⟧。", "工作抓得不够。")
          .good("加大力度推进整改。", "进一步缩小差距。", "有清醒的认识。", "这是我们抓的不多的几件事之一。")
          .build();

  static final Rule DEBATABLE =
      Rule.of("debatable-wording", Category.WORDING, Severity.INFO, "两可的用词")
          .message("这个词常被误用，也可能是对的，请核对")
          .explanation(
              "词典里 default_on 为 no 的各行：通行而不够讲究的（来自于、涉及到）、常被误解的成语（差强人意、首当其冲），"
                  + "以及单看字面难断对错的（制订、无需）。默认关闭，用 --select debatable-wording 点名才查；一篇里同一个词只报一次。")
          .source("词典 wording.tsv")
          .off()
          .bad("这些意见⟦来自于⟧基层。", "这些意见来自基层。")
          .bad("改革⟦涉及到⟧千家万户。", "改革涉及千家万户。")
          .bad("成绩⟦差强人意⟧。")
          .good("这些意见来自基层。", "改革涉及千家万户。")
          .build();

  static final List<Rule> ALL =
      List.of(MISSPELLED, VARIANT, CONFUSED, REDUNDANT, PAIRING, DEBATABLE);

  private static Rule rule(Pair pair) {
    if (!pair.enabled()) {
      return DEBATABLE;
    }
    return switch (pair.kind()) {
      case MISSPELLED -> MISSPELLED;
      case VARIANT -> VARIANT;
      case CONFUSED -> CONFUSED;
      case REDUNDANT -> REDUNDANT;
      case PAIRING -> PAIRING;
    };
  }

  static Severity severity(Pair pair) {
    if (!pair.enabled() || pair.kind() == Kind.VARIANT) {
      return Severity.INFO;
    }
    if (pair.kind() == Kind.MISSPELLED) {
      return pair.safe() ? Severity.ERROR : Severity.WARNING;
    }
    return pair.safe() ? Severity.WARNING : Severity.INFO;
  }

  /** Reports a word at one or several places, the first of which is marked. */
  static Diagnostic diagnostic(Pair pair, List<Span> places) {
    List<Fix> fixes = new ArrayList<>();
    List<Span> mended = places.subList(0, Math.min(places.size(), MOST_EDITS));
    for (String right : pair.right()) {
      fixes.add(
          WordingCheck.everywhere(
              "改为“" + right + "”" + (mended.size() > 1 ? "（" + mended.size() + "处）" : ""),
              pair.safe() && pair.right().size() == 1,
              mended,
              right));
    }
    return new Diagnostic(rule(pair), severity(pair), places.get(0), message(pair, places), fixes);
  }

  private static String message(Pair pair, List<Span> places) {
    String right = "“" + String.join("”或“", pair.right()) + "”";
    StringBuilder message = new StringBuilder("“").append(pair.wrong()).append('”');
    if (pair.right().isEmpty()) {
      message.append("常被误用，请核对词义");
    } else {
      switch (pair.kind()) {
        case MISSPELLED -> message.append(pair.safe() ? "有错别字，应为" : "疑有错别字，应为");
        case VARIANT -> message.append("宜用推荐写法");
        case CONFUSED -> message.append(pair.safe() ? "用词有误，应为" : "用词请核对，一般应为");
        case REDUNDANT -> message.append("意思重复，宜写");
        case PAIRING -> message.append("搭配不当，宜写");
      }
      message.append(right);
    }
    // What stands there for a misspelled word says where the wrong form may be right by chance.
    if (!pair.context().isEmpty() && pair.kind() != Kind.MISSPELLED) {
      message.append("；").append(pair.context());
    }
    if (places.size() > 1) {
      message.append("（全文").append(places.size()).append("处）");
    }
    return message.toString();
  }
}
