package io.github.gongwenlint.check.residue;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.check.HitCollector;
import io.github.gongwenlint.check.Hits;
import io.github.gongwenlint.dictionary.PhraseSet;
import io.github.gongwenlint.dictionary.SelfNames;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fault;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the names by which a unit of another kind calls itself: 我校 in a bureau's report. */
public final class OrganisationCheck extends HitCollector {
  static final Rule RULE =
      Rule.of("foreign-organisation", Category.RESIDUE, Severity.WARNING, "别的单位的自称")
          .about(Subject.NAMES)
          .countsAs(Fault.NAME)
          .message("这是另一类单位的自称，像是套用别处材料时留下的，请核对后改为本单位名称")
          .explanation(
              """
              一份材料只有一个作者：局里的总结里出现“我校”“公司党委”，政协的报告里出现“人大机关”，多半是套用时漏改的。\
              本单位由 gongwen.yml 的 unit.kind、标题、全文的自称确定。引号、书名号里的，附件和承诺书、合同样式里的，\
              以及“在县人大机关”一类提到其他单位的，不报。“该公司”“该校”前文没有任何单位可指的，也报。
              “民政课堂”一类某系统自办的品牌，在全文别处都不提该系统时才报，作者不明时只作提示。""")
          .bad("县民政局2023年党建工作总结\n我局坚持党建引领。⟦我校⟧制定了实施方案，我局抓好落实。")
          .bad("某集团有限公司2023年工作总结\n公司上下齐心协力。⟦局党组⟧坚持民主集中制，抓好班子建设。")
          .bad("平乐县第一中学安全工作总结\n师生平安。⟦我局⟧高度重视安全工作。")
          .bad("今年以来，我局抓好落实，我局完善制度，我局强化监督。⟦我院⟧职工踊跃参加。")
          .bad("县水利局工作总结\n加强业务学习，办好⟦民政课堂⟧，提升能力。")
          .bad("市政协党组工作报告\n市政协党组坚持党的领导，推动⟦人大机关⟧建设再上新台阶。")
          .bad("县水利局工作总结\n进一步加强⟦人大机关⟧自身建设，提升干部素质。")
          .bad("县民政局工作总结\n一年来，⟦该公司⟧扎实推进各项工作。")
          .bad("云溪县人民医院2023年党建工作总结\n2023年，⟦我校⟧党委坚持以人民健康为中心，抓好各项工作。")
          .good(
              "县教育局工作总结\n我局走访学校30所，某中学反映校舍紧张，该校已列入计划。局党组坚持民主集中制。",
              "县市场监管局通报\n某食品有限公司擅自生产，该公司被罚款。",
              "县民政局工作总结\n我局自我局限不小，我区别情况，我校对了数据。我县经济发展。",
              "县教育局关于征文活动的通知\n以“我校故事”为题。附件：承诺书\n我校承诺按时提交。",
              "市政协党组工作报告\n到省人大机关考察学习，与市人大机关联合开展活动，政协机关建设得到加强。",
              "县民政局工作总结\n民政事业发展，办好民政课堂。",
              "县机关事务管理局工作总结\n做好人大机关、政协机关办公用房维修，保障人大机关会议12场。",
              "县委办公室 县教育局通知\n我局、我办共同负责。",
              "对市政协十届三次会议第21号提案的答复\n收到提案后，我局会同有关部门认真办理。",
              "镇党委坚持每月研究，县委要求各乡党委抓落实。")
          .build();

  /** How many occurrences are looked at in one document. */
  private static final int MOST = 20_000;

  private static final int REGION_FROM = SelfNames.KINDS.indexOf("县");
  private static final int COUNTY = SelfNames.KINDS.indexOf("县");
  private static final int DISTRICT = SelfNames.KINDS.indexOf("区");
  private static final int INSTITUTE = SelfNames.KINDS.indexOf("院");
  private static final int SCHOOL = SelfNames.KINDS.indexOf("学校");
  private static final int COMPANY = SelfNames.KINDS.indexOf("公司");
  private static final int COMMISSION = SelfNames.KINDS.indexOf("委");
  private static final int CPPCC = SelfNames.KINDS.indexOf("政协");
  private static final int NPC = SelfNames.KINDS.indexOf("人大");

  private static final String[] ACTS = WordGroup.OWN_ACT.words();

  /** Ends of units' names in titles, and the kinds they tell, by place in the list of kinds. */
  private static final String[][] TITLES = {
    {"公司", "集团"},
    {"学校", "中学", "小学", "大学", "学院", "幼儿园", "职校"},
    {"医院", "卫生院", "法院", "检察院", "研究院", "保健院"},
    {"局"},
    {"委员会", "发改委", "卫健委", "住建委", "国资委"},
    {"厅"},
    {"镇"},
    {"乡"},
    {"街道"},
    {},
    {},
    {"政协"},
    {"人大"},
    {}
  };

  /** Listens to the phrases of {@link PhraseSet#SELF}. */
  public OrganisationCheck() {
    super(PhraseSet.SELF, List.of(RULE));
  }

  @Override
  protected void judge(Document document, Hits hits, Consumer<Diagnostic> report) {
    if (hits.size() > 0) {
      new Scan(document, report).judge(hits);
    }
  }

  /**
   * The unit that speaks.
   *
   * @param kind its kind, a place in {@link SelfNames#KINDS}
   * @param span what says so, or null
   */
  private record Author(int kind, @Nullable Span span) {}

  /** A name that a unit uses for itself. */
  private record Name(int kind, int use, int start, int end) {}

  private static final class Scan {
    private final Document document;
    private final char[] t;
    private final Consumer<Diagnostic> report;

    Scan(Document document, Consumer<Diagnostic> report) {
      this.document = document;
      this.t = document.chars();
      this.report = report;
    }

    void judge(Hits hits) {
      int attachments = attachments();
      int[] counts = new int[SelfNames.KINDS.size()];
      int[] organs = new int[SelfNames.KINDS.size()];
      List<Name> names = new ArrayList<>();
      for (int i = 0; i < Math.min(hits.size(), MOST); i++) {
        int payload = hits.payload(i);
        Name name =
            new Name(SelfNames.kind(payload), SelfNames.use(payload), hits.start(i), hits.end(i));
        if (name.start() < attachments && isMeant(name)) {
          names.add(name);
          if (name.use() <= SelfNames.BODY) {
            counts[name.kind()]++;
          } else if (name.use() == SelfNames.ORGAN) {
            organs[name.kind()]++;
          }
        }
      }
      if (names.isEmpty()) {
        return;
      }
      Author author = author(names, counts, organs);
      Set<String> brands = new HashSet<>();
      boolean[] told = new boolean[SelfNames.KINDS.size()];
      for (Name name : names) {
        switch (name.use()) {
          case SelfNames.SELF, SelfNames.BODY -> {
            if (author != null && !told[name.kind()] && isForeign(author, name, counts)) {
              told[name.kind()] = true;
              tell(author, name, counts[name.kind()]);
            }
          }
          case SelfNames.ORGAN -> {
            if (author != null
                && author.kind() != name.kind()
                && (author.kind() == CPPCC
                    || author.kind() == NPC
                    || (author.kind() < REGION_FROM && isCultivated(name)))
                && !told[name.kind()]
                && organs[name.kind()] <= 2
                && !isVisited(name)) {
              told[name.kind()] = true;
              tell(author, name, 1);
            }
          }
          case SelfNames.BRAND -> {
            if (brands.add(document.text(name.start(), name.end()))) {
              brand(author, name);
            }
          }
          default -> that(name);
        }
      }
    }

    /** Returns where attachments begin: they may be forms that others fill in. */
    private int attachments() {
      for (Block block : document.blocks()) {
        int start = block.span().start();
        if (at(t, start) == '附' && startsAny(t, start, "附件", "附：", "附表") > 0) {
          return start;
        }
      }
      return t.length;
    }

    private boolean isMeant(Name name) {
      char left = at(t, name.start() - 1);
      char right = at(t, name.end());
      if (name.use() == SelfNames.SELF) {
        boolean word =
            switch (t[name.end() - 1]) {
              case '局' -> in(right, "限促部面势中");
              case '校' -> in(right, "对正准验订");
              case '委' -> in(right, "屈婉托员");
              case '区' -> in(right, "分别域间块");
              case '镇' -> in(right, "定静压");
              case '乡' -> in(right, "村愁土");
              case '县' -> in(right, "域");
              case '司' -> in(right, "机法");
              case '园' -> in(right, "区林");
              default -> false;
            };
        if (word || (left != '\0' && in(left, "自忘敌唯大小你"))) {
          return false;
        }
      } else if (name.use() == SelfNames.BODY) {
        // Only where it begins a clause and does something is it the one who speaks.
        if (!(left == '\0' || Home.endsClause(left) || Chars.isSpace(left))
            || startsAny(t, name.end(), ACTS) == 0) {
          return false;
        }
      }
      // The name of lessons stands in quotation marks by right.
      return name.use() == SelfNames.BRAND || (!isQuoted(name.start()) && !isForm(name.start()));
    }

    private boolean isQuoted(int start) {
      for (int k = start - 1; k >= 0 && start - k < 60 && !Chars.isLineEnd(t[k]); k--) {
        if (in(t[k], "”》")) {
          return false;
        }
        if (in(t[k], "“《")) {
          return true;
        }
      }
      return false;
    }

    /** A promise, a contract or an application is spoken by whoever signs it. */
    private boolean isForm(int start) {
      return holds(t, start - 30, Math.min(t.length, start + 30), "承诺", "投标", "合同", "申请人", "声明");
    }

    /** 加强人大机关自身建设 is what only that body says of itself. */
    private boolean isCultivated(Name name) {
      return endsAny(t, name.start(), "加强", "推动", "推进", "深化", "提升", "强化", "加快", "全面加强") > 0
          && startsAny(t, name.end(), "自身建设", "建设", "党的建设", "党建", "干部队伍", "作风", "工作", "党支部") > 0;
    }

    /** Tells whether a unit is spoken of as another one, that was visited or worked with. */
    private boolean isVisited(Name name) {
      char left = at(t, name.start() - 1);
      if (in(left, "省国、") || endsAny(t, name.start(), "市", "县", "区") > 0) {
        int from = name.start();
        while (from > 0 && name.start() - from < 12 && !Home.endsClause(t[from - 1])) {
          from--;
        }
        return in(left, "省国、")
            || holds(t, from, name.start(), "到", "在", "与", "和", "赴", "向", "由", "同", "对", "从");
      }
      return in(left, "到在与和赴向由同对从");
    }

    // ------------------------------------------------------------ who speaks

    private @Nullable Author author(List<Name> names, int[] counts, int[] organs) {
      String kind = document.profile().kind();
      if (!kind.isEmpty()) {
        for (int i = 0; i < TITLES.length; i++) {
          for (String end : TITLES[i]) {
            if (kind.endsWith(end)) {
              return new Author(i, null);
            }
          }
        }
      }
      Author titled = titled();
      if (titled != null) {
        return titled.kind() < 0 ? null : titled;
      }
      Author signed = signed();
      return signed != null ? signed : frequent(names, counts, organs);
    }

    /** Returns the unit below the text where that is one of a known kind. */
    private @Nullable Author signed() {
      Span issuer = document.facts().issuer();
      if (issuer == null || issuer.length() > 30) {
        return null;
      }
      String name = document.text(issuer);
      for (String party : new String[] {"党支部", "党总支", "党委", "党组", "委员会"}) {
        if (name.endsWith(party)) {
          name = name.substring(0, name.length() - party.length());
        }
      }
      for (int kind = 0; kind < REGION_FROM; kind++) {
        for (String end : TITLES[kind]) {
          if (name.endsWith(end) && name.length() > end.length()) {
            return new Author(kind, issuer);
          }
        }
      }
      return null;
    }

    /** Returns the unit before 关于 or the year in the title; of kind -1 when there are several. */
    private @Nullable Author titled() {
      List<Block> blocks = document.blocks();
      for (int b = 0; b < blocks.size(); b++) {
        Block block = blocks.get(b);
        Span span = block.span();
        boolean first = b == 0 && span.length() <= 50;
        if (block.kind() != Block.Kind.TITLE && !(first && !in(at(t, span.end() - 1), "。：；，"))) {
          continue;
        }
        if (startsAny(t, span.start(), "对", "致") > 0) {
          continue; // 对市政协十三届三次会议第0213号提案的答复 names who asked, not who answers.
        }
        int end = span.start();
        while (end < span.end()
            && !Chars.isDigit(t[end])
            && startsAny(t, end, "关于", "二〇", "印发") == 0) {
          end++;
        }
        int kind = -1;
        int from = -1;
        int to = -1;
        for (int k = span.start(); k < end; k++) {
          if (Chars.isSpace(t[k]) || in(t[k], "、")) {
            return kind < 0 ? null : new Author(-1, null);
          }
          for (int i = 0; i < TITLES.length; i++) {
            int n = startsAny(t, k, TITLES[i]);
            // A party committee is one of a unit of any kind.
            boolean party =
                i == COMMISSION && (kind >= 0 || holds(t, span.start(), k, "中共", "共产党", "党的"));
            if (n > 0 && !party && !isInWord(k)) {
              kind = i;
              from = k;
              to = k + n;
            }
          }
        }
        if (kind >= 0) {
          return new Author(kind, new Span(from, to));
        }
      }
      return null;
    }

    private boolean isInWord(int k) {
      return switch (t[k]) {
        case '局' -> in(at(t, k - 1), "格全布大结开时") || in(at(t, k + 1), "面部限势");
        case '乡' -> in(at(t, k + 1), "村镇") || in(at(t, k - 1), "城");
        case '镇' -> in(at(t, k - 1), "城乡") || in(at(t, k + 1), "域村");
        case '厅' -> in(at(t, k - 1), "大客餐");
        default -> false;
      };
    }

    /** A text without a title is that of the unit it speaks as again and again. */
    private static @Nullable Author frequent(List<Name> names, int[] counts, int[] organs) {
      int best = -1;
      int most = 2;
      int all = 0;
      for (int i = 0; i < REGION_FROM; i++) {
        all += counts[i];
        if (counts[i] > most) {
          most = counts[i];
          best = i;
        }
      }
      if (best >= 0 && 4 * (all - most) <= 2 * most) {
        return new Author(best, first(names, best));
      }
      if (best < 0 && organs[CPPCC] + organs[NPC] >= 5) {
        best = organs[CPPCC] > organs[NPC] ? CPPCC : NPC;
        return new Author(best, first(names, best));
      }
      return counts[COUNTY] >= 3 && all == 0 ? new Author(COUNTY, first(names, COUNTY)) : null;
    }

    private static @Nullable Span first(List<Name> names, int kind) {
      for (Name name : names) {
        if (name.kind() == kind && name.use() <= SelfNames.ORGAN) {
          return new Span(name.start(), name.end());
        }
      }
      return null;
    }

    // ------------------------------------------------------------ what is reported

    private boolean isForeign(Author author, Name name, int[] counts) {
      int kind = name.kind();
      if (kind == author.kind()) {
        return false;
      }
      if (kind >= REGION_FROM) {
        // 我区 is also what an autonomous region calls itself.
        return author.kind() == COUNTY
            && kind == DISTRICT
            && counts[kind] == 1
            && !holds(t, 0, Math.min(t.length, 20_000), "自治区", "内蒙古", "广西", "宁夏", "新疆", "西藏");
      }
      if (author.kind() >= REGION_FROM && author.kind() != CPPCC && author.kind() != NPC) {
        return false;
      }
      // A college is a school, a design institute a company.
      boolean alike =
          (kind == INSTITUTE && (author.kind() == SCHOOL || author.kind() == COMPANY))
              || (author.kind() == INSTITUTE
                  && (kind == SCHOOL || kind == COMPANY)
                  && !isHospitalOrCourt(author));
      // Whoever speaks more often than the title's unit is the real author, or one of several.
      return !alike && counts[kind] <= Math.max(2, counts[author.kind()] / 2);
    }

    /** 我院 is what colleges and institutes say as well; hospitals and courts are no schools. */
    private boolean isHospitalOrCourt(Author author) {
      Span span = author.span();
      return span != null && endsAny(t, span.end(), "医院", "卫生院", "保健院", "法院", "检察院") > 0;
    }

    private void tell(Author author, Name name, int count) {
      Span span = new Span(name.start(), name.end());
      StringBuilder message = new StringBuilder("“").append(document.text(span)).append("”");
      message.append("不是本单位（").append(SelfNames.KINDS.get(author.kind())).append("）的说法，");
      message.append("疑为套用别的单位材料的残留，");
      if (count > 1) {
        message.append("这类说法全文共").append(count).append("处，");
      }
      message.append("请核对后改为本单位名称");
      Diagnostic diagnostic = Diagnostic.of(RULE, span, message.toString());
      Span evidence = author.span();
      report.accept(
          evidence == null
              ? diagnostic
              : diagnostic.withRelated(new Related(evidence, "本单位的名称或自称")));
    }

    /** 民政课堂, where nothing else is said of 民政. */
    private void brand(@Nullable Author author, Name name) {
      String system = document.text(name.start(), name.start() + 2);
      String whole = document.text(name.start(), name.end());
      boolean seen = false;
      for (int k = 0; k + 1 < t.length && !seen; k++) {
        seen = t[k] == system.charAt(0) && t[k + 1] == system.charAt(1) && !starts(t, k, whole);
      }
      if (seen || document.profile().unit().contains(system)) {
        return;
      }
      Span span = new Span(name.start(), name.end());
      report.accept(
          new Diagnostic(
              RULE,
              author == null ? Severity.INFO : Severity.WARNING,
              span,
              "“"
                  + document.text(span)
                  + "”是"
                  + system
                  + "系统的品牌，全文别处没有提到"
                  + system
                  + "，疑为套用其他单位材料的残留，请核对",
              List.of()));
    }

    /** 该公司, where no company was named before. */
    private void that(Name name) {
      int from = Math.max(0, name.start() - 3000);
      String[] nouns =
          switch (t[name.end() - 1]) {
            case '校' -> new String[] {"校", "大学", "中学", "小学", "学院", "园"};
            case '院' -> new String[] {"院"};
            case '局' -> new String[] {"局"};
            default ->
                new String[] {"公司", "企", "集团", "厂", "店", "银行", "商户", "平台", "机构", "航空", "矿", "经营主体"};
          };
      char left = at(t, name.start() - 1);
      if (holds(t, from, name.start(), nouns) || in(left, "应活不本")) {
        return;
      }
      Span span = new Span(name.start(), name.end());
      report.accept(
          Diagnostic.of(
              RULE, span, "“" + document.text(span) + "”前文没有可指的单位，疑为套用其他材料的残留，请核对后改为具体名称"));
    }
  }
}
