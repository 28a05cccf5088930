package io.github.gongwenlint.check.residue;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.check.HitCollector;
import io.github.gongwenlint.check.Hits;
import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.PhraseSet;
import io.github.gongwenlint.dictionary.Places;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fault;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds names of places that do not belong to the document's own, or not to the place above. */
public final class PlaceCheck extends HitCollector {
  static final Rule FOREIGN =
      Rule.of("foreign-place", Category.RESIDUE, Severity.WARNING, "外地地名")
          .about(Subject.NAMES)
          .countsAs(Fault.NAME)
          .message("这个地名不属于本地，像是套用外地材料时留下的，请核对后改为本地名称")
          .explanation(
              """
              套用外地材料时漏改的地名，是最容易被通报的错误。本地由 gongwen.yml 的 region、标题、署名确定，\
              标题没有地名时，由“我县”“我市”和全文反复出现的地名推断；不能确定本地时不报，一篇涉及许多外地的文稿也不报。
              对口支援、协作、考察、学习、招商、务工，从某地来、到某地去，铁路、公路、学校、企业名称，书名号和引号里的，\
              与其他地名并列的，都属正常，不报。只有简称（长沙、湖南）的，用在“谱写××新篇章”“××高质量发展”“××市委”\
              一类说本地的话里才报；同一市州的邻县也是如此。每个外地地名只报一次；确属正常的，可列入 gongwen.yml 的 allow.entities。""")
          .bad("平乐县森林防火规划\n一、基本情况\n平乐县地处桂东北。⟦安化县⟧地势西高东低，森林覆盖率高。")
          .bad("神木市国庆节宣传标语\n爱国爱家，爱我⟦长沙⟧。")
          .bad("钟祥市发展和改革局2024年工作总结\n一年来，在⟦京山市⟧委、市政府的坚强领导下，扎实工作。")
          .bad("县民政局半年工作总结\n我县把养老服务摆上重要位置，封丘县新建敬老院2所。封丘县筹措资金，我县的养老床位增加。封丘县将继续努力。⟦临桂区⟧财政给予补助。")
          .bad("贵州省文化和旅游厅关于乡村旅游发展情况的报告\n全省旅游持续升温。贵州省各地要擦亮“好客⟦山东⟧”旅游品牌。")
          .bad("湖北省宜昌市夷陵区人民政府工作报告\n奋力谱写中国式现代化⟦浙江⟧新篇章。")
          .bad("2023年东河镇关于开展安全隐患大排查的实施方案\n各村要落实责任。⟦西岭镇⟧纪委要全程监督，定期通报。")
          .bad("东河街道2023年工作总结\n一年来，街道上下一心。⟦西岭街道⟧辖区老旧小区多，停车难问题突出。")
          .bad("坚持党建引领\n——清河县东河镇石桥村2023年工作情况汇报\n石桥村位于东河镇北部。\n为把⟦杨湾村⟧建设成为和美乡村而努力！")
          .good(
              "东河街道2023年工作总结\n西岭街道帮助我们排查隐患，西岭街道、北关街道干部参加培训。",
              "清河县东河镇石桥村2023年工作情况汇报\n石桥村与杨湾村联合流转土地，杨湾村村民也来务工，要把石桥村建设成和美乡村。",
              "东河镇2023年工作总结\n各乡镇要落实责任，全镇上下一心。与西岭镇联合开展巡河，西岭镇的做法值得学习。",
              "东河镇人大工作报告\n提出审议意见7份，推动镇政府修复机耕路3公里。紧扣镇党委的发展思路开展监督。",
              "贵州省文化和旅游厅关于乡村旅游发展情况的报告\n贵州省各地要学习“好客山东”旅游品牌建设经验。",
              "平乐县农业农村局工作总结\n组织干部赴浙江省安吉县考察，与广东省封开县结对协作，学习借鉴长沙县经验。",
              "桂林市招商工作报告\n引进湖南省第一工程有限公司，产品销往广东省广州市，湘桂铁路至衡阳市段开工。",
              "襄阳市城市体检报告\n建设适应城市发展需要的管网，南昌都市圈规划可供参考，美丽江景吸引游客。",
              "某县工作总结\n今年以来，长沙市、株洲市、湘潭市的做法值得学习。",
              "平乐县人才工作总结\n引进湖南大学、武汉大学毕业生20名，湖南籍干部3名，“浙江经验”得到推广。",
              "桂林市工作总结\n在广西壮族自治区党委领导下，平乐县、阳朔县、恭城县工作扎实。",
              "关于赴浙江省安吉县考察学习的报告\n安吉县坚持生态立县，安吉县的做法值得借鉴。",
              "平乐县党委会同县政府研究，公安县级机关和公安县局联动，完善适应城市发展的体系。")
          .build();

  static final Rule HIERARCHY =
      Rule.of("place-hierarchy", Category.CONSISTENCY, Severity.ERROR, "地名隶属关系有误")
          .about(Subject.NAMES)
          .countsAs(Fault.NAME)
          .message("下级地名不属于前面的上级地名，请核对")
          .explanation(
              """
              省、市、县连写时，下级必须属于上级：“湖北省张家界市”应为“湖南省张家界市”。两个地名并列而漏了顿号的，也会这样报出。\
              同省内市与县不符的，可能是区划调整前的旧隶属关系，按警告报。行政区划以 dictionaries/places.tsv 为准；\
              只有一个地名、或名称多处重名而其中一处相符的，不报。""")
          .source("GB/T 2260")
          .bad("赴⟦湖北省张家界市⟧调研。", "赴湖南省张家界市调研。")
          .bad("请⟦四川省重庆市⟧有关部门协助。")
          .bad("⟦安徽省南京市⟧中级人民法院。", "江苏省南京市中级人民法院。")
          .bad("住⟦湖南省桂林市⟧平乐县。", "住广西壮族自治区桂林市平乐县。")
          .bad("⟦长沙市平乐县⟧人民政府。")
          .good(
              "湖南省张家界市、湖南张家界市、吉林省吉林市、海南省海口市、青海省海南州、河南省济源市。",
              "上海市浦东新区、重庆市万州区、北京市朝阳区、辽宁省朝阳市朝阳县、江苏省苏州市昆山市。",
              "湖北省长沙商会、广东省湖南商会，湖南省会长沙市，福建省福州市长乐区。",
              "河北省、湖南省张家界支部。四川省与重庆市合作，湖南省会同县。")
          .build();

  /** A text that names more places from elsewhere than this tells of them on purpose. */
  private static final int MOST_FOREIGN = 6;

  /** Listens to the phrases of {@link PhraseSet#PLACE}. */
  public PlaceCheck() {
    super(PhraseSet.PLACE, List.of(FOREIGN, HIERARCHY));
  }

  @Override
  protected void judge(Document document, Hits hits, Consumer<Diagnostic> report) {
    NamedHome.check(document, report);
    if (hits.size() > 0) {
      new Scan(document, hits, report).report();
    }
  }

  /** The names of one document. */
  private static final class Scan {
    private final Document document;
    private final char[] t;
    private final Consumer<Diagnostic> report;
    private final PlaceNames names;

    Scan(Document document, Hits hits, Consumer<Diagnostic> report) {
      this.document = document;
      this.t = document.chars();
      this.report = report;
      this.names = new PlaceNames(t);
      for (int i = 0; i < hits.size(); i++) {
        names.add(hits.payload(i), hits.start(i), hits.end(i));
      }
    }

    void report() {
      names.dropCovers();
      for (int i = 1; i < names.count(); i++) {
        if (names.follows(i)) {
          hierarchy(i);
        }
      }
      Home home =
          names.count() < 2 && document.profile().region().isEmpty()
              ? null
              : Home.of(document, names);
      if (home != null && !home.isEmpty()) {
        foreign(home);
      }
    }

    // ------------------------------------------------------------ a place and the one above it

    private void hierarchy(int i) {
      Places places = Dictionaries.places();
      int upper = places.flags(names.name(i - 1));
      int lower = places.flags(names.name(i));
      int skipped = Places.GENERIC | Places.UNSAFE;
      if ((upper & skipped) != 0 || (lower & skipped) != 0) {
        return;
      }
      int[] above = places.codes(names.name(i - 1));
      int[] below = places.codes(names.name(i));
      boolean full = (upper & Places.FULL) != 0;
      if (above[0] % 100 != 0
          || (!full && (above[0] % 10_000 != 0 || (lower & Places.FULL) == 0))) {
        return;
      }
      boolean sameProvince = false;
      for (int b : below) {
        for (int a : above) {
          if (Home.isIn(b, a)) {
            return;
          }
          sameProvince |= a / 10_000 == b / 10_000;
        }
      }
      boolean province = above[0] % 10_000 == 0;
      if ((lower & Places.FULL) == 0
          && (below[0] % 10_000 == 0
              || startsAny(t, names.end(i), places.after()) > 0
              || !names.isWhole(i))) {
        return;
      }
      if (!full && !names.isWhole(i - 1)) {
        return;
      }
      if (below.length > 1 && !province) {
        return;
      }
      notBelow(i, sameProvince, province);
    }

    /**
     * Reports a place that does not belong to the one named before it.
     *
     * @param sameProvince whether both lie in the same province
     * @param province whether the place before it is a province
     */
    private void notBelow(int i, boolean sameProvince, boolean province) {
      Places places = Dictionaries.places();
      int[] below = places.codes(names.name(i));
      String upperName = document.text(names.start(i - 1), names.end(i - 1));
      String lowerName = document.text(names.start(i), names.end(i));
      StringBuilder message = new StringBuilder();
      int owner =
          below[0] % 10_000 == 0 ? 0 : province ? below[0] / 10_000 * 10_000 : below[0] / 100 * 100;
      if (owner == 0) {
        message.append("“").append(lowerName).append("”与“").append(upperName);
        message.append("”同为省级，互不隶属，请改正；如是并列，中间应加顿号");
      } else {
        String right = sameProvince ? places.name(owner) : places.fullName(owner);
        message.append("“").append(lowerName).append("”");
        message.append(right.isEmpty() ? "" : "属" + right + "，").append("不属“");
        message.append(upperName).append("”，请核对");
        message.append(sameProvince ? "；如是区划调整前的旧隶属关系，请改用现名" : "");
      }
      Span span = new Span(names.start(i - 1), names.end(i));
      Severity severity = sameProvince ? Severity.WARNING : Severity.ERROR;
      List<Fix> fixes = new ArrayList<>();
      if (owner != 0 && below.length == 1 && province) {
        String name = places.name(owner);
        fixes.add(
            Fix.suggested(
                "改为“" + name + lowerName + "”",
                new Span(names.start(i - 1), names.end(i - 1)),
                name));
      }
      report.accept(new Diagnostic(HIERARCHY, severity, span, message.toString(), fixes));
    }

    // ------------------------------------------------------------ places from elsewhere

    /** What was seen of one place from elsewhere. */
    private static final class Seen {
      final int first;
      int count;

      Seen(int first) {
        this.first = first;
      }
    }

    private void foreign(Home home) {
      Places places = Dictionaries.places();
      Set<String> allowed = new HashSet<>(document.profile().entities());
      Map<Integer, Seen> found = new LinkedHashMap<>();
      Set<Integer> prefectures = new HashSet<>();
      int own = 0;
      int foreign = 0;
      for (int i = 0; i < names.count(); i++) {
        int flags = places.flags(names.name(i));
        int[] codes = places.codes(names.name(i));
        if (home.isRelated(codes)) {
          own++;
          continue;
        }
        if ((flags & (Places.GENERIC | Places.UNSAFE)) != 0
            || (names.follows(i) && !home.isRelated(places.codes(names.name(i - 1))))) {
          continue;
        }
        int last = i;
        while (last + 1 < names.count() && names.follows(last + 1)) {
          last++;
        }
        boolean full = (places.flags(names.name(last)) & Places.FULL) != 0;
        boolean brand = isOwnBrand(i, last);
        boolean athome = brand || speaksOfHome(i, last);
        if ((!brand && isExplained(i, last))
            || !names.isWhole(i)
            || allowed.contains(document.text(names.start(i), names.end(i)))) {
          foreign++;
          if (foreign > 3 * (own + names.count() - i) + 12) {
            return;
          }
          continue;
        }
        prefectures.add(codes[0] / 100);
        if (prefectures.size() > MOST_FOREIGN) {
          return;
        }
        boolean near = home.isNear(codes);
        if (!athome && (!full || near)) {
          continue;
        }
        int key = places.codes(names.name(last))[0];
        Seen seen = found.get(key);
        if (seen == null) {
          seen = new Seen(i);
          found.put(key, seen);
        }
        seen.count++;
      }
      if (found.isEmpty() || foreign > 3 * own + 12) {
        return;
      }
      for (Seen seen : found.values()) {
        tell(home, seen);
      }
    }

    private void tell(Home home, Seen seen) {
      Places places = Dictionaries.places();
      int i = seen.first;
      int last = i;
      while (last + 1 < names.count() && names.follows(last + 1)) {
        last++;
      }
      Span span = new Span(names.start(i), names.end(last));
      int[] codes = places.codes(names.name(last));
      StringBuilder message = new StringBuilder("“").append(document.text(span)).append("”");
      if (codes.length == 1 && codes[0] % 10_000 != 0 && i == last) {
        int above = codes[0] % 100 == 0 ? codes[0] / 10_000 * 10_000 : codes[0] / 100 * 100;
        String name =
            places.name(above).isEmpty()
                ? places.name(codes[0] / 10_000 * 10_000)
                : places.fullName(above);
        message.append("属").append(name).append("，");
      } else {
        message.append("是外地地名，");
      }
      Span evidence = home.span();
      String here = evidence == null ? places.fullName(home.code()) : document.text(evidence);
      message.append("本文的地区是").append(here).append("（据").append(home.source()).append("）");
      message.append("，疑为套用外地材料的残留");
      if (seen.count > 1) {
        message.append("，全文共").append(seen.count).append("处");
      }
      message.append("，请核对后改为本地名称");
      Diagnostic diagnostic = Diagnostic.of(FOREIGN, span, message.toString());
      report.accept(
          evidence == null ? diagnostic : diagnostic.withRelated(new Related(evidence, "本文的地区")));
    }

    /** Tells whether the words around a name are those with which a text speaks of its home. */
    private boolean speaksOfHome(int first, int last) {
      Places places = Dictionaries.places();
      int end = names.end(last);
      int own = startsAny(t, end, places.own());
      if (own > 0 && !starts(t, end, "委员") && !starts(t, end, "委托")) {
        return true;
      }
      int start = names.start(first);
      char left = at(t, start - 1);
      if ((left == '\0' || Home.endsClause(left) || Look.isBlank(left))
          && startsAny(t, end, places.subject()) > 0) {
        return true;
      }
      return Look.endsAny(t, start, places.praise()) > 0
          && (Look.endsAny(t, start, "推动", "推进", "助力", "加快", "服务", "打造", "建设", "立足") == 0
              || startsAny(t, end, "高质量", "经济", "振兴", "发展", "建设", "实现", "现代化") > 0);
    }

    /** 擦亮“好客山东”旅游品牌: what a text wants to make better known is its own. */
    private boolean isOwnBrand(int first, int last) {
      int end = names.end(last);
      if (at(t, end) != '”' || startsAny(t, end + 1, "品牌", "旅游品牌", "文旅品牌", "文化旅游品牌", "文化品牌") == 0) {
        return false;
      }
      int open = names.start(first);
      while (open > 0 && names.start(first) - open < 6 && t[open] != '“') {
        open--;
      }
      return t[open] == '“' && Look.endsAny(t, open, "擦亮", "打响", "唱响", "叫响", "做响", "做强", "放大") > 0;
    }

    private boolean isExplained(int first, int last) {
      Places places = Dictionaries.places();
      int start = names.start(first);
      int end = names.end(last);
      if (names.isQuoted(first) || (at(t, start - 1) == '、' && isName(start - 1, first))) {
        return true;
      }
      // 安化县人 comes from there, 安化县人力资源和社会保障局 is a body of that place.
      boolean body = at(t, end) == '人' && in(at(t, end + 1), "力民大社武");
      if (!body && startsAny(t, end, places.own()) == 0 && startsAny(t, end, places.after()) > 0) {
        return true;
      }
      int stop = Math.min(t.length, end + 16);
      for (int k = end; k < stop && !Home.endsClause(t[k]); k++) {
        if (startsAny(t, k, places.within()) > 0) {
          return true;
        }
      }
      int from = start;
      while (from > 0 && start - from < 40 && !Home.endsClause(t[from - 1])) {
        from--;
      }
      int to = end;
      while (to < t.length && to - end < 24 && !Home.endsClause(t[to])) {
        to++;
      }
      for (String word : places.before()) {
        if (word.length() == 1) {
          if (at(t, start - 1) == word.charAt(0)) {
            return true;
          }
        } else if (Look.holds(t, from, start, word) || Look.holds(t, end, to, word)) {
          boolean other =
              word.equals("学习")
                  ? Look.holds(t, from, to, "学习贯彻", "学习教育", "学习宣传")
                  // 妇女联合会 is a body of that place.
                  : word.equals("联合") && Look.holds(t, end, to, "联合会");
          if (!other) {
            return true;
          }
        }
      }
      return isYear(from, start);
    }

    /** Tells whether the name before 、 at {@code i} is that of a place, too. */
    private boolean isName(int i, int next) {
      return next > 0
          && i - names.end(next - 1) <= 8
          && !Look.holds(t, names.end(next - 1), i, "，", "。", "；");
    }

    /** Tells whether a year of the last century stands in the range: the text tells of history. */
    private boolean isYear(int from, int to) {
      for (int k = from; k + 4 < to; k++) {
        if (t[k] == '1'
            && t[k + 1] == '9'
            && Chars.isDigit(t[k + 2])
            && Chars.isDigit(t[k + 3])
            && in(t[k + 4], "年")) {
          return true;
        }
      }
      return false;
    }
  }
}
