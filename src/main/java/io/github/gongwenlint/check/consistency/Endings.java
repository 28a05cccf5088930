package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fault;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares the title with the phrase that closes or opens the text, and with the signature. */
final class Endings extends Finder {
  static final Rule CLOSING =
      Rule.of("closing-mismatch", Category.CONSISTENCY, Severity.WARNING, "结语与文种不符")
          .message("起首语、结语应当与标题的文种一致")
          .explanation(
              "标题是“通报”，文末写“特此通知”；标题是“报告”，文末写“妥否，请批示”，多是套用旧稿留下的。"
                  + "报告不得夹带请示事项，需要上级答复的应当用请示。标题不以法定文种结尾的，不核对；"
                  + "请示里写“现将有关情况报告如下”的不报告。")
          .source("《党政机关公文处理工作条例》第八条、第十五条")
          .bad("清河县教育局关于校园欺凌事件处理情况的通报\n各中小学：\n近期发生一起事件，已妥善处置。\n⟦特此通知⟧。\n清河县教育局\n2024年3月5日")
          .bad("清河县水利局关于申请防汛资金的请示\n县人民政府：\n我局拟购置抽水设备，需资金30万元。\n⟦特此报告⟧。\n清河县水利局\n2024年3月5日")
          .bad("清河县水利局关于防汛准备情况的报告\n县人民政府：\n各项准备工作已经就绪，拟增配冲锋舟两艘。\n⟦妥否，请批示⟧。\n清河县水利局\n2024年3月5日")
          .bad("清河县交通局关于封闭施工的通告\n为确保安全，现将有关事项⟦公告如下⟧：\n一、封闭时间为一个月。\n二、过往车辆绕行。")
          .bad("清河县农村公路建设管理办法（试行）\n第一条　为加强农村公路管理，结合本县实际，⟦制定本规定⟧。\n第二条　本办法适用于本县。")
          .good(
              "清河县农村公路建设管理办法\n第一条　为加强农村公路管理，结合本县实际，制定本办法。\n第二条　本办法适用于本县。",
              "清河县教育局关于开展安全检查的通知\n各中小学：\n请认真组织自查。\n特此通知。\n清河县教育局\n2024年3月5日",
              "清河县水利局关于申请防汛资金的请示\n县人民政府：\n现将有关情况报告如下：\n我局拟购置抽水设备。\n妥否，请批示。",
              "清河县水利局关于商请支援设备的函\n省水利厅：\n因防汛需要，请予支持。\n特此函达。",
              "清河县水利局关于防汛准备情况的报告\n县人民政府：\n各项准备工作已经就绪。\n特此报告。",
              "清河县人民政府关于2023年工作情况的报告\n以上报告，请予审议；不当之处，请批评指正。",
              "清河县人大常委会工作总结\n县政府及时印发通告，文末写明“特此通告”。")
          .build();

  static final Rule SIGNATURE =
      Rule.of("signature-mismatch", Category.CONSISTENCY, Severity.WARNING, "落款与标题的单位不一致")
          .about(Subject.NAMES)
          .countsAs(Fault.NAME)
          .message("标题中的发文机关与文末署名应当是同一个单位")
          .explanation(
              "标题写明了发文机关的，署名应当与它相同，或者是它的规范化简称。两者只差一两个字，或者同为某局、某公司而名称不同的，"
                  + "多是套用其他单位的稿子没有改净。联合行文、标题中没有发文机关的，不核对。")
          .source("GB/T 9704—2012 7.3.5；公文核稿通例")
          .bad("清河县教育局关于开展安全检查的通知\n各中小学：\n请认真组织自查。\n⟦清河县教育体育局⟧\n2024年3月5日")
          .bad("清河县教育局关于开展安全检查的通知\n各中小学：\n请认真组织自查。\n⟦云山县教育局⟧\n2024年3月5日")
          .bad("清河县教育局关于开展检查的通知\n各校：\n请认真组织自查。\n⟦清河县教育体育局⟧\n2024年3月5日")
          .bad(
              "关于开展年度考核工作的通知\n各镇人民政府、街道办事处，区直各部门：\n现将我区考核工作有关事项通知如下。\n全区事业单位都要参加。\n⟦高庄县人力资源和社会保障局⟧\n2024年12月5日")
          .bad("清河学院2024年工作要点\n各单位要细化措施，于3月20日前报送⟦滨海学院党政办公室⟧。\n清河学院党政办公室\n2024年3月5日")
          .bad("清河县教育局2024年工作总结\n一年来，各项工作稳步推进。\n⟦清河县卫生健康局⟧\n2024年12月20日")
          .bad("清河县小型水库管理办法\n第一条　为加强管理，制定本办法。\n第二条　县水利局负责监管。\n⟦南和县水利局⟧\n2024年12月20日")
          .bad("清河县人民医院关于购置设备的请示\n县卫生健康局：\n我院拟购置设备一台。\n⟦清河县卫生健康局⟧\n2024年3月5日")
          .good(
              "清河县教育局关于开展安全检查的通知\n各中小学：\n请认真组织自查。\n清河县教育局\n2024年3月5日",
              "中共清河县委办公室　清河县人民政府办公室关于做好值班工作的通知\n各乡镇：\n请安排好值班。\n清河县人民政府办公室\n2024年3月5日",
              "清河县人民政府关于表彰先进的决定\n各乡镇：\n现予表彰。\n县政府\n2024年3月5日",
              "清河学院2024年工作要点\n各单位要细化措施，于3月20日前报送清河学院党政办公室。\n清河学院党政办公室\n2024年3月5日",
              "清河县教育局2024年工作总结\n一年来，各项工作稳步推进。\n清河县教育局\n2024年12月20日",
              "贫困县退出验收方案\n一、范围\n全县。\n清河县人民政府\n2018年12月20日",
              "清河县文旅局关于开展检查的通知\n各景区：\n请认真组织自查。\n清河县文化和旅游局\n2024年3月5日",
              "清河县发改局关于开展检查的通知\n各单位：\n请认真组织自查。\n清河县发展改革局\n2024年3月5日",
              "清河学院党委关于思想政治工作情况的汇报\n省委教育工委：\n现将情况汇报如下。\n中共清河学院委员会\n2024年3月5日",
              "中共清河县委常委会民主生活会情况通报\n各单位：\n现将情况通报如下。\n中共清河县委办公室\n2024年3月5日",
              "清河县供销社关于开展检查的通知\n各单位：\n请认真组织自查。\n清河县供销合作社\n2024年3月5日",
              "关于开展考核工作的通知\n各乡镇人民政府，县直各单位：\n按照全区统一部署，现将我县考核工作有关事项通知如下。\n武鸣县人力资源和社会保障局\n2024年12月5日",
              "关于开展安全检查的通知\n各中小学：\n请认真组织自查。\n清河县教育局\n2024年3月5日")
          .build();

  private static final String[] KINDS = WordGroup.CLOSED_KIND.words();

  private static final String[] SAID = WordGroup.CLOSING.words();

  private static final String[] ASKED = WordGroup.ASKED.words();

  /** How many paragraphs below the title may say 报告如下 of the whole text. */
  private static final int OPENING = 4;

  /** How far below the title a rule says why it was made, in characters. */
  private static final int OPENING_TEXT = 3000;

  private final String title;
  private final @Nullable String kind;
  private final int titleStart;
  private final int titleEnd;
  private @Nullable Parts parts;

  Endings(Document document, Consumer<Diagnostic> report) {
    super(document, report);
    StringBuilder words = new StringBuilder();
    int start = -1;
    int end = -1;
    List<Block> blocks = document.blocks();
    for (int b = 0; b < blocks.size() && b < 8; b++) {
      Block block = blocks.get(b);
      if (block.kind() == Kind.TITLE) {
        start = start < 0 ? block.span().start() : start;
        end = block.span().end();
        words.append(text(block.span().start(), end));
      } else if (start >= 0) {
        break;
      }
    }
    title = words.toString();
    titleStart = Math.max(0, start);
    titleEnd = Math.max(0, end);
    kind = kindOf(title);
  }

  private static @Nullable String kindOf(String title) {
    String bare = title;
    int bracket = Math.max(bare.lastIndexOf('（'), bare.lastIndexOf('('));
    if (bracket > 0 && (bare.endsWith("）") || bare.endsWith(")"))) {
      bare = bare.substring(0, bracket);
    }
    for (String kind : KINDS) {
      if (bare.endsWith(kind) && bare.length() > kind.length()) {
        if (kind.equals("函") && !bare.endsWith("的函") && !bare.endsWith("复函")) {
          return null;
        }
        return kind;
      }
    }
    return null;
  }

  /** Looks at 特此 at {@code i}. */
  void especially(int i) {
    if (kind == null || !beginsClause(i)) {
      return;
    }
    int from = i + 2;
    for (String said : SAID) {
      int end = from + said.length();
      if (Look.starts(t, from, said) && ends(end)) {
        judge(said, i, end);
        return;
      }
    }
  }

  /** Looks at 如下 at {@code i}: 现将有关情况报告如下. */
  void asFollows(int i) {
    if (kind == null || (at(i + 2) != '：' && at(i + 2) != '。' && at(i + 2) != ':')) {
      return;
    }
    int block = document.blockIndex(i);
    if (block < 0 || document.blocks().get(block).paragraph() > paragraphOfTitle() + OPENING) {
      return;
    }
    for (String said : SAID) {
      int from = i - said.length();
      if (Look.ends(t, i, said)) {
        boolean facts = said.equals("报告") || said.equals("汇报") || said.equals("通报");
        if (!facts || kind.equals("通告") || kind.equals("公告")) {
          judge(said, from, i + 2);
        }
        return;
      }
    }
  }

  private int paragraphOfTitle() {
    int block = document.blockIndex(titleStart);
    return block < 0 ? 0 : document.blocks().get(block).paragraph();
  }

  /** Looks at 妥否 or 当否 at {@code i}. */
  void whether(int i) {
    if (kind == null || !beginsClause(i)) {
      return;
    }
    int end = sentenceEnd(i);
    if (end - i > 16 || !Look.holds(t, i, end, "请") || !Look.holds(t, i, end, ASKED)) {
      return;
    }
    if (kind.equals("报告") && !Look.holds(t, i, end, "批转")) {
      report(
          CLOSING,
          Severity.WARNING,
          i,
          end,
          "标题是报告，文末却写“" + text(i, end) + "”：报告不得夹带请示事项，需要答复的应另用请示",
          related(titleStart, titleEnd, "标题"));
    } else if (kind.equals("通知") || kind.equals("通报") || kind.equals("通告")) {
      report(
          CLOSING,
          Severity.WARNING,
          i,
          end,
          "标题是" + kind + "，文末却写“" + text(i, end) + "”，这是请示的结语，请核对文种",
          related(titleStart, titleEnd, "标题"));
    }
  }

  private boolean beginsClause(int i) {
    int k = Look.skipBlanksBack(t, i);
    return k > titleEnd && (Chars.isLineEnd(t[k - 1]) || t[k - 1] == '。' || t[k - 1] == '，');
  }

  private boolean ends(int i) {
    return i >= t.length || at(i) == '。' || at(i) == '！' || Chars.isLineEnd(t[i]) || at(i) == '，';
  }

  private void judge(String said, int from, int end) {
    String now = kind;
    if (now == null || said.equals(now) || fits(now, said) || isBelowAttachment(from)) {
      return;
    }
    String phrase = text(from, end);
    report(
        CLOSING,
        Severity.WARNING,
        from,
        end,
        "标题的文种是“" + now + "”，这里却写“" + phrase + "”，前后不一致，请核对",
        related(titleStart, titleEnd, "标题"));
  }

  private static boolean fits(String kind, String said) {
    return switch (kind) {
      case "函" -> said.indexOf('函') >= 0 || said.equals("批复");
      case "报告" -> said.equals("汇报");
      case "公示" -> said.equals("公告");
      case "公告" -> said.equals("公示");
      case "通知" -> said.equals("函告");
      default -> false;
    };
  }

  private boolean isBelowAttachment(int i) {
    Parts known = parts;
    if (known == null) {
      known = new Parts(document);
      parts = known;
    }
    return known.of(document.blockIndex(i)) > 0;
  }

  // ---------------------------------------------------------------- 落款

  private static final String BODIES = "局委办厅院府会组校部司站所队社处室团";

  /** Ends of names of bodies that have offices. */
  private static final String[] HEADS = WordGroup.OFFICE_OWNER.words();

  private static final String[] SENT = WordGroup.SENDING.words();

  /** 报送滨海学院党政办公室 in what 江州学院党政办公室 signed: the same office of somebody else. */
  private void office() {
    Span issuer = document.facts().issuer();
    if (issuer == null || issuer.length() > 30) {
      return;
    }
    int head = 0;
    for (int k = issuer.end() - 3; k > issuer.start() + 2 && head == 0; k--) {
      head = Look.endsAny(t, k, HEADS) > 0 ? k : 0;
    }
    if (head == 0 || "处室部科办".indexOf(t[issuer.end() - 1]) < 0) {
      return;
    }
    String tail = text(head, issuer.end());
    String own = text(issuer.start(), head);
    for (int i = titleEnd; i < issuer.start(); i++) {
      if (t[i] != tail.charAt(0) || !Look.starts(t, i, tail)) {
        continue;
      }
      int kind = Look.endsAny(t, i, HEADS);
      int from = i - kind;
      while (from > 0
          && i - from < 20
          && Chars.isHan(t[from - 1])
          && Look.endsAny(t, from, SENT) == 0) {
        from--;
      }
      if (kind == 0
          || !own.endsWith(text(i - kind, i))
          || i - from < kind + 2
          || Look.endsAny(t, from, SENT) == 0
          || isShort(text(from, i), own)
          || text(from, i).contains(own)) {
        continue;
      }
      report(
          SIGNATURE,
          Severity.WARNING,
          from,
          i + tail.length(),
          "落款是“"
              + text(issuer.start(), issuer.end())
              + "”，这里写“"
              + text(from, i + tail.length())
              + "”，请核对是不是套用了别的单位的",
          related(issuer.start(), issuer.end(), "落款"));
      return;
    }
  }

  @Override
  void finish() {
    ownName();
    office();
    int about = title.indexOf("关于");
    if (about == 0) {
      level();
    }
    String unit = about < 0 ? beforeYear() : title.substring(0, Math.min(about, 31)).strip();
    boolean named = unit.length() >= 4 && unit.length() <= 30 && isOneBody(unit);
    if (about == 0) {
      return;
    }
    Span signature = null;
    List<Block> blocks = document.blocks();
    for (int b = 1; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      if (block.kind() == Kind.SIGNATURE && block.span().start() > titleEnd) {
        if (blocks.get(b - 1).kind() == Kind.TITLE) {
          return;
        }
        if (signature != null) {
          if (blocks.get(b - 1).kind() == Kind.SIGNATURE) {
            return;
          }
          break;
        }
        signature = block.span();
      }
    }
    if (signature == null) {
      return;
    }
    String signed = text(signature.start(), signature.end());
    int bracket = signed.indexOf('（');
    if (bracket > 0) {
      signed = signed.substring(0, bracket);
    }
    if (county(signature, signed) || !named) {
      return;
    }
    if (signed.length() < 4
        || !isOneBody(signed)
        || isShort(unit, signed)
        || isShort(signed, unit)
        || isSameCommittee(unit, signed)) {
      return;
    }
    char one = kindOfBody(unit);
    char other = kindOfBody(signed);
    boolean sameKind = one != '\0' && other != '\0';
    if (sameKind || Attachments.isAlike(unit, signed)) {
      report(
          SIGNATURE,
          Severity.WARNING,
          signature.start(),
          signature.end(),
          "落款是“" + signed + "”，标题中的发文机关是“" + unit + "”，应当一致",
          related(titleStart, titleStart + unit.length(), "标题中的发文机关"));
    }
  }

  /** Returns the body before the year of 清河县水利局2024年工作总结, or nothing. */
  private String beforeYear() {
    int year = 0;
    while (year < title.length() && !Chars.isDigit(title.charAt(year))) {
      year++;
    }
    return year < title.length() ? title.substring(0, year).strip() : "";
  }

  /** What a county is said to be, not what it is called. */
  private static final String[] NO_COUNTIES = WordGroup.NO_COUNTY.words();

  /** 南和县水利局 below what 清河县水利局 begins with; tells whether it was reported. */
  private boolean county(Span signature, String signed) {
    int own = countyEnd(title);
    int other = countyEnd(signed);
    if (own == 0 || other == 0) {
      return false;
    }
    String one = title.substring(0, own);
    String two = signed.substring(0, other);
    if (one.equals(two) || title.contains(two) || signed.contains(one)) {
      return false;
    }
    report(
        SIGNATURE,
        Severity.WARNING,
        signature.start(),
        signature.end(),
        "落款是“" + signed + "”，标题写的却是“" + one + "”，请核对落款是不是套用了别处的",
        related(titleStart, titleStart + own, "标题中的县名"));
    return true;
  }

  /** Returns where the county's name ends with which a name begins, or 0. */
  private static int countyEnd(String name) {
    for (int i = 2; i <= 3 && i + 1 < name.length(); i++) {
      if (name.charAt(i) == '县') {
        boolean told =
            "全各我本邻强两三多在为".indexOf(name.charAt(i - 1)) >= 0
                || "域级委直".indexOf(name.charAt(i + 1)) >= 0
                || (name.startsWith("县城", i) && !name.startsWith("县城乡", i))
                || endsWithAny(name.substring(0, i), NO_COUNTIES);
        return told || !allHan(name, i) ? 0 : i + 1;
      }
    }
    return 0;
  }

  private static boolean allHan(String name, int end) {
    for (int k = 0; k < end; k++) {
      if (!Chars.isHan(name.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  private static final String[] RULES = WordGroup.REGULATION.words();

  /** 制定本规定 in what its title calls 办法. */
  private void ownName() {
    String bare = title;
    int bracket = Math.max(bare.lastIndexOf('（'), bare.lastIndexOf('('));
    if (bracket > 0 && (bare.endsWith("）") || bare.endsWith(")"))) {
      bare = bare.substring(0, bracket);
    }
    if (bare.length() < 6 || !endsWithAny(bare, RULES)) {
      return;
    }
    String wanted = bare.substring(bare.length() - 2);
    int stop = Math.min(t.length - 3, titleEnd + OPENING_TEXT);
    for (int i = titleEnd; i < stop; i++) {
      if (t[i] != '制' || !Look.starts(t, i, "制定本")) {
        continue;
      }
      int end = i + 3;
      while (end < t.length && end - i < 10 && Chars.isHan(t[end])) {
        end++;
      }
      String said = text(i + 3, end);
      if (said.length() >= 2
          && endsWithAny(said, RULES)
          && !said.endsWith(wanted)
          && !isBelowAttachment(i)) {
        report(
            CLOSING,
            Severity.WARNING,
            i,
            end,
            "标题是“" + wanted + "”，这里却写“" + text(i, end) + "”，前后不一致，请核对",
            related(titleStart, titleEnd, "标题"));
      }
      return;
    }
  }

  private static boolean endsWithAny(String name, String[] ends) {
    for (String end : ends) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** A text that says 我区 and 区直 again and again is not that of a county's bureau. */
  private void level() {
    Span issuer = document.facts().issuer();
    if (issuer == null) {
      return;
    }
    int i = issuer.start() + 2;
    while (i < issuer.end() && i <= issuer.start() + 4 && t[i] != '县' && t[i] != '区') {
      i++;
    }
    if (i >= issuer.end() || i > issuer.start() + 4) {
      return;
    }
    char level = t[i];
    char other = level == '县' ? '区' : '县';
    int first = -1;
    int sure = 0;
    int all = 0;
    for (int k = 1; k + 1 < t.length; k++) {
      if (t[k] == level && (t[k - 1] == '全' || t[k - 1] == '我' || t[k + 1] == '直')) {
        return;
      }
      if (t[k] == other && (t[k - 1] == '全' || t[k - 1] == '我' || t[k + 1] == '直')) {
        first = first < 0 ? k : first;
        all++;
        // 全区 is also what is said of an autonomous region.
        sure += t[k - 1] == '全' ? 0 : 1;
      }
    }
    if (all >= 3 && sure > 0) {
      report(
          SIGNATURE,
          Severity.WARNING,
          issuer.start(),
          issuer.end(),
          "落款是“"
              + text(issuer.start(), issuer.end())
              + "”，正文却多次说“"
              + text(first - 1, first + 1)
              + "”等，请核对落款是不是套用了别处的",
          related(first - 1, first + 1, "正文的说法"));
    }
  }

  /** Returns what a body is that signs for itself only, or 0. */
  private static char kindOfBody(String unit) {
    if (unit.endsWith("公司") || unit.endsWith("中学") || unit.endsWith("小学") || unit.endsWith("大学")) {
      return unit.charAt(unit.length() - 1);
    }
    char last = unit.charAt(unit.length() - 1);
    return "局厅司院校".indexOf(last) >= 0 ? last : '\0';
  }

  /**
   * Tells whether two names are one party committee's: 中共清河学院委员会 and 清河学院党委. For the meeting of its
   * standing members its office signs: 清河县委常委会 and 中共清河县委办公室.
   */
  private static boolean isSameCommittee(String titled, String signed) {
    boolean meeting = titled.endsWith("委常委会");
    String committee = committee(meeting ? titled.substring(0, titled.length() - 3) : titled);
    String office = "办公室";
    String other =
        meeting && signed.endsWith(office)
            ? signed.substring(0, signed.length() - office.length())
            : signed;
    return !committee.isEmpty() && committee.equals(committee(other));
  }

  /** Returns whose party committee a body is: 清河学院 of 中共清河学院委员会 and 清河学院党委; else nothing. */
  private static String committee(String unit) {
    if (unit.endsWith("党委")) {
      return unit.substring(0, unit.length() - 2);
    }
    boolean party = unit.startsWith("中共");
    String name = party ? unit.substring(2) : unit;
    if (party && name.endsWith("委员会")) {
      return name.substring(0, name.length() - 3);
    }
    int last = name.length() - 1;
    return last > 1 && name.endsWith("委") && "省市县区州旗盟".indexOf(name.charAt(last - 1)) >= 0
        ? name.substring(0, last)
        : "";
  }

  private static boolean isOneBody(String unit) {
    for (int k = 0; k < unit.length(); k++) {
      if (!Chars.isHan(unit.charAt(k))) {
        return false;
      }
    }
    return BODIES.indexOf(unit.charAt(unit.length() - 1)) >= 0;
  }

  /** Tells whether {@code part} holds only characters of {@code whole} in their order: 县委办, 县政府. */
  private static boolean isShort(String part, String whole) {
    int at = 0;
    for (int k = 0; k < part.length(); k++) {
      at = whole.indexOf(part.charAt(k), at);
      if (at < 0) {
        return false;
      }
      at++;
    }
    // 教育局 is none of 教育体育局: a short form leaves out the place or the middle of long words.
    return part.length() * 2 <= whole.length() + 2
        || whole.endsWith(part)
        || whole.startsWith(part)
        || part.equals(whole.replace("合作社", "社"))
        || isOfFirstCharacters(part, whole);
  }

  /**
   * Tells whether {@code part} takes one character of each word behind the place's name: 县文旅局 for
   * 县文化和旅游局, 县发改局 for 县发展改革局.
   */
  private static boolean isOfFirstCharacters(String part, String whole) {
    int from = 0;
    for (int i = 0; i < part.length() && part.charAt(i) == whole.charAt(i); i++) {
      if ("省市县区州旗镇乡".indexOf(part.charAt(i)) >= 0) {
        from = i + 1;
      }
    }
    int last = part.length() - 1;
    if (last - from < 2
        || part.charAt(from) != whole.charAt(from)
        || part.charAt(last) != whole.charAt(whole.length() - 1)) {
      return false;
    }
    int before = from;
    for (int k = from + 1; k < last; k++) {
      int at = whole.indexOf(part.charAt(k), before + 1);
      if (at < 0 || at == before + 1) {
        return false;
      }
      before = at;
    }
    return true;
  }
}
