package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.Alike;
import io.github.gongwenlint.dictionary.Surnames;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Profile;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fault;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Compares the names of people in office and of bodies with each other: 刘谋权 and 刘权谋. */
final class NameVariants extends Finder {
  static final Rule RULE =
      Rule.of("name-variant", Category.CONSISTENCY, Severity.WARNING, "同一名称前后写法不同")
          .about(Subject.NAMES)
          .countsAs(Fault.NAME)
          .message("人名、单位名前后只差一个字或者字序颠倒，多半指同一个人、同一个单位")
          .explanation(
              "“刘谋权”写成“刘权谋”，“华源建设”写成“华原建设”，是最难看出来的错字。人名只比较带职务或者“同志”的：名的两个字颠倒的，"
                  + "或者同一单位同一正职而姓名只差一个字的；单位名只比较一处与其余各处相差一个字或者相邻两字颠倒的有限公司、医院、学校等。"
                  + "书名号里的文件名、“……”行动（工程、专项）的名称前后只差一个音同或者形近的字的，也报告。同一句里并列出现的、差别在数字方位和行政级别的，是不同的人和单位，不报告。"
                  + "gongwen.yml 的 people 列有姓名的，文中带职务的人名与其中一个只差一个字，也报告。")
          .source("公文核稿通例：名称前后统一")
          .bad("县教育局局长刘谋权主持会议。\n会上，⟦刘权谋⟧同志作了总结讲话。")
          .bad("县教育局局长刘谋权主持会议。\n最后，县教育局局长⟦刘谋泉⟧强调，要抓好落实。")
          .bad("县教育局局长李志明主持会议。\n会上，⟦李志名⟧同志作了总结讲话。")
          .bad("县委副书记、县长何志华多次调度。\n会后，县委副书记、县长⟦何志花⟧主持召开联席会议。")
          .bad("局长李向阳主持讲座。\n⟦李向杨⟧局长强调，要学以致用。")
          .bad("县教育局局长刘谋权主持召开会议，部署秋季开学工作。\n出席：⟦刘谋泉⟧、李文博、周海燕。")
          .bad("河北永固建筑工程有限公司承建一标段，河北永固建筑工程有限公司已进场。河北⟦永故建筑工程有限公司⟧整改缓慢。")
          .bad("山东华源建设有限公司承建本项目。山东华源建设有限公司已进场，山东⟦华原建设有限公司⟧负责安全管理。")
          .bad("中共清源县卫生健康委员会党组关于整改情况的报告\n各项工作扎实推进，健康⟦清原⟧建设取得成效。")
          .bad("岚溪县2024年水利工作总结\n一年来，⟦兰溪⟧县水利局认真履职，建成水库2座。")
          .bad("印发《清河县河道巡查管理办法》。\n各镇严格执行《⟦清河县河道巡察管理办法⟧》。")
          .bad("开展“清风行动”专项整治。“清风行动”活动由县纪委牵头，“⟦清枫行动⟧”专项整治成效明显。")
          .good(
              "落实《中华人民共和国监察官法》《中华人民共和国检察官法》《中华人民共和国民事诉讼法》《中华人民共和国刑事诉讼法》。",
              "印发《清河县2023年防汛工作方案》《清河县2024年防汛工作方案》，修订《清河县资产财务管理办法》《清河县资产财物管理办法》，执行《清河县委会议事规则》《清河县镇会议事规则》。",
              "中共清源县卫生健康委员会党组关于整改情况的报告\n健康清源建设取得成效，健康清洁行动深入开展，清理水源。",
              "平安县2024年工作总结\n平安县建设美丽平安，健康安全有保障，到安平县考察。",
              "县教育局局长刘谋权主持会议。\n会上，刘谋权同志作了总结讲话。",
              "副县长张建国、张建军同志参加调研。",
              "县教育局局长李志明主持会议。\n会上，李志军同志作了汇报。\n会后，县水利局局长李志鸣、县医保局局长李致明分别落实。",
              "县教育局局长刘谋权主持会议。\n县水利局局长刘谋泉汇报了防汛准备情况。",
              "县教育局局长刘谋权主持召开会议。\n出席：刘谋权、刘谋泉、李文博。",
              "清河县第一中学、清河县第一中学东校区、清河县第二中学参加活动，清河县第一中学承办。",
              "县人民医院牵头，县人民医院、市人民医院共同派员，市人民医院负责技术指导。",
              "村党支部书记李大山带头，村党支部书记李大海也上了工地。")
          .build();

  private static final String[] POSTS = WordGroup.POST.words();

  private static final String[] CHIEFS = WordGroup.CHIEF.words();

  /** What follows a name that stands behind a post. */
  private static final String[] AFTER_NAME = WordGroup.AFTER_NAME.words();

  private static final String[] BODIES = WordGroup.NAMED_BODY.words();

  /** Characters that make another body of a name, not a wrong one. */
  private static final String TELLING =
      "一二三四五六七八九十〇零东西南北中上下左右前后大小新老旧甲乙丙丁内外男女省市县区州镇乡村初高总分正副国省0123456789";

  private static final int MOST = 300;

  private record Person(String name, String office, int start) {}

  /** A body's name, where it stands first, and how often it stands anywhere. */
  private static final class Body {
    private final String name;
    private final int start;
    private final int end;
    private int count = 1;

    Body(String name, int start, int end) {
      this.name = name;
      this.start = start;
      this.end = end;
    }
  }

  private final List<Person> people = new ArrayList<>();

  /** Those in the list of who was there; of those named in the text one may be misspelt. */
  private final List<Person> listed = new ArrayList<>();

  private final Map<String, Body> bodies = new LinkedHashMap<>();

  NameVariants(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at the last character of a post at {@code i}. */
  void post(int i) {
    named(i);
    if (Look.endsAny(t, i + 1, POSTS) == 0
        || people.size() >= MOST
        || !Surnames.isSurname(at(i + 1))) {
      return;
    }
    for (int length = 3; length >= 2; length--) {
      int end = i + 1 + length;
      if (!isHan(i + 1, end)) {
        continue;
      }
      if ("，。、；）".indexOf(at(end)) >= 0 || Look.startsAny(t, end, AFTER_NAME) > 0) {
        if (length == 3) {
          people.add(new Person(text(i + 1, end), office(i + 1), i + 1));
        }
        return;
      }
    }
  }

  /** 李向阳局长: the name stands before the post. */
  private void named(int i) {
    int length = Look.endsAny(t, i + 1, CHIEFS);
    int start = i + 1 - length - 3;
    if (length == 0
        || people.size() >= MOST
        || start < 0
        || !Surnames.isSurname(t[start])
        || !isHan(start, start + 3)
        || (start > 0 && "，。、；：（\n\r　 ".indexOf(t[start - 1]) < 0)
        || (Look.startsAny(t, i + 1, AFTER_NAME) == 0
            && "，。、；".indexOf(at(i + 1)) < 0
            && at(i + 1) != '现')) {
      return;
    }
    people.add(new Person(text(start, start + 3), text(i + 1 - length, i + 1), start));
  }

  /** Looks at 席 of 出席：张三、李四 at {@code i}. */
  void present(int i) {
    if (at(i + 1) != '：' && at(i + 1) != ':') {
      return;
    }
    int from = Look.skipBlanks(t, i + 2);
    int count = 0;
    while (count < 100) {
      int end = from;
      while (end - from <= 4 && Chars.isHan(at(end))) {
        end++;
      }
      if (end - from < 2
          || end - from > 3
          || !Surnames.isSurname(t[from])
          || "、，。；　 \n\r\0".indexOf(at(end)) < 0) {
        return;
      }
      listed.add(new Person(text(from, end), "", from));
      count++;
      if (at(end) != '、' && at(end) != '　' && at(end) != ' ' && at(end) != '，') {
        return;
      }
      from = Look.skipBlanks(t, end + 1);
    }
  }

  /** Looks at 同志 that starts at {@code i}. */
  void comrade(int i) {
    int start = i - 3;
    if (people.size() >= MOST || start < 0 || !isHan(start, i) || !Surnames.isSurname(t[start])) {
      return;
    }
    char before = at(start - 1);
    if (start == 0 || "，。、；：（\n\r　 ".indexOf(before) >= 0) {
      people.add(new Person(text(start, i), "", start));
    }
  }

  private boolean isHan(int from, int to) {
    for (int k = from; k < to; k++) {
      if (!Chars.isHan(at(k))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The body and the post before a name; empty for deputies, former holders and whoever is many.
   */
  private String office(int name) {
    int from = name;
    while (from > 0 && name - from < 12 && Chars.isHan(t[from - 1])) {
      from--;
    }
    String office = text(from, name);
    if (Look.endsAny(t, name, CHIEFS) == 0
        || office.indexOf('副') >= 0
        || office.indexOf('原') >= 0
        || office.contains("时任")
        || office.contains("支部")
        || office.indexOf('村') >= 0
        || office.contains("社区")) {
      return "";
    }
    // What is short names the post only: whose it is, is the document's own.
    return office.length() < 5
        ? text(name - Look.endsAny(t, name, CHIEFS), name)
        : office.substring(Math.max(0, office.length() - 8));
  }

  /** Looks at the last character of a body's name at {@code i}. */
  void body(int i) {
    int suffix = Look.endsAny(t, i + 1, BODIES);
    if (suffix == 0 || "生院区校园社".indexOf(at(i + 1)) >= 0) {
      return;
    }
    int core = i + 1 - suffix;
    int from = core;
    while (from > 0 && core - from < 6 && Chars.isHan(t[from - 1]) && t[from - 1] != '的') {
      from--;
    }
    if (core - from < 4) {
      return;
    }
    String name = text(from, i + 1);
    Body known = bodies.get(name);
    if (known != null) {
      known.count++;
    } else if (bodies.size() < MOST) {
      bodies.put(name, new Body(name, from, i + 1));
    }
  }

  @Override
  void finish() {
    known();
    people();
    listed();
    bodies();
  }

  /** Compares the names with those that the configuration knows: its {@code people}. */
  private void known() {
    List<Profile.Person> all = document.profile().people();
    if (all.isEmpty()) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (Profile.Person person : all) {
      names.add(person.name());
    }
    Set<String> told = new HashSet<>();
    for (List<Person> place : List.of(people, listed)) {
      for (Person person : place) {
        if (names.contains(person.name) || !told.add(person.name)) {
          continue;
        }
        for (Profile.Person other : all) {
          if (isSlip(person.name, other.name())) {
            report(
                RULE,
                Severity.WARNING,
                person.start,
                person.start + person.name.length(),
                "“"
                    + person.name
                    + "”与配置 people 里的“"
                    + other.name()
                    + "”"
                    + post(other)
                    + "只差一个字或者字序颠倒，请核对是不是同一个人");
            break;
          }
        }
      }
    }
  }

  private static String post(Profile.Person person) {
    return person.post().isEmpty() ? "" : "（" + person.post() + "）";
  }

  /** Tells whether two names of one family name differ in one character, or in their order. */
  private static boolean isSlip(String name, String known) {
    if (name.length() != known.length() || name.charAt(0) != known.charAt(0)) {
      return false;
    }
    return differences(name, known) == 1
        || (name.length() == 3
            && name.charAt(1) == known.charAt(2)
            && name.charAt(2) == known.charAt(1));
  }

  /**
   * Who spoke at a meeting was there: a name of the text that is not in the list, but one character
   * off one of them that the text names nowhere.
   */
  private void listed() {
    if (listed.size() < 2 || listed.size() > MOST) {
      return;
    }
    Set<String> present = new HashSet<>();
    for (Person person : listed) {
      present.add(person.name);
    }
    Set<String> named = new HashSet<>();
    for (Person person : people) {
      named.add(person.name);
    }
    Set<String> told = new HashSet<>();
    for (Person person : people) {
      if (present.contains(person.name) || !told.add(person.name)) {
        continue;
      }
      for (Person other : listed) {
        if (other.name.length() == person.name.length()
            && other.name.charAt(0) == person.name.charAt(0)
            && differences(other.name, person.name) == 1
            && !named.contains(other.name)) {
          report(
              RULE,
              Severity.WARNING,
              other.start,
              other.start + other.name.length(),
              "名单写“" + other.name + "”，文中写“" + person.name + "”，只差一个字，请核对是不是同一个人",
              related(person.start, person.start + person.name.length(), "文中的写法"));
          break;
        }
      }
    }
  }

  private void people() {
    Map<String, List<Person>> byName = new LinkedHashMap<>();
    for (Person person : people) {
      byName.computeIfAbsent(person.name, any -> new ArrayList<>()).add(person);
    }
    List<List<Person>> all = new ArrayList<>(byName.values());
    for (int a = 0; a < all.size(); a++) {
      for (int b = a + 1; b < all.size(); b++) {
        List<Person> one = all.get(a);
        List<Person> other = all.get(b);
        String first = one.get(0).name;
        String second = other.get(0).name;
        boolean swapped =
            first.charAt(0) == second.charAt(0)
                && first.charAt(1) == second.charAt(2)
                && first.charAt(2) == second.charAt(1);
        boolean slip =
            differences(first, second) == 1
                && (sameOffice(one, other) || isComrade(one, other) || isComrade(other, one));
        if ((swapped || slip) && !together(one, other)) {
          boolean firstIsRare = one.size() < other.size();
          Person rare = (firstIsRare ? one : other).get(0);
          Person usual = (firstIsRare ? other : one).get(0);
          report(
              RULE,
              Severity.WARNING,
              rare.start,
              rare.start + 3,
              "这里写“"
                  + rare.name
                  + "”，"
                  + (usual.start < rare.start ? "前面" : "后面")
                  + "写“"
                  + usual.name
                  + "”，"
                  + (swapped ? "字序颠倒" : "只差一个字")
                  + "，请核对是不是同一个人",
              related(usual.start, usual.start + 3, "另一种写法"));
        }
      }
    }
  }

  /**
   * Tells whether one name, which is written with 同志 only, sounds or looks like that of somebody in
   * office: 局长李志明, and 李志名同志.
   */
  private boolean isComrade(List<Person> one, List<Person> other) {
    String first = one.get(0).name;
    String second = other.get(0).name;
    boolean bothListed = isListed(first) && isListed(second);
    if (first.charAt(0) != second.charAt(0) || bothListed || other.get(0).office.isEmpty()) {
      return false;
    }
    for (Person person : one) {
      if (!person.office.isEmpty() || !Look.starts(t, person.start + 3, "同志")) {
        return false;
      }
    }
    int at = first.charAt(1) == second.charAt(1) ? 2 : 1;
    Alike alike = Alike.get();
    char a = first.charAt(at);
    char b = second.charAt(at);
    return alike.sameTone(a, b) || (alike.are(a, b) && !alike.sound(a, b));
  }

  private boolean isListed(String name) {
    for (Person person : listed) {
      if (person.name.equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameOffice(List<Person> one, List<Person> other) {
    for (Person person : one) {
      for (Person second : other) {
        if (isOneOffice(person.office, second.office)) {
          return true;
        }
      }
      if (one.size() * other.size() > 400) {
        return false;
      }
    }
    return false;
  }

  /** Tells 县教育局局长 and 局长 as one; 县教育局局长 and 县水利局局长 are two. */
  private static boolean isOneOffice(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    return one.equals(other)
        || (one.length() <= 2 && other.endsWith(one))
        || (other.length() <= 2 && one.endsWith(other));
  }

  /** Tells whether both stand in one sentence: then they are two. */
  private boolean together(List<Person> one, List<Person> other) {
    for (Person person : one.subList(0, Math.min(20, one.size()))) {
      int from = sentenceStart(person.start);
      int to = sentenceEnd(person.start);
      for (Person second : other.subList(0, Math.min(20, other.size()))) {
        if (second.start >= from && second.start < to) {
          return true;
        }
      }
    }
    return false;
  }

  private static int differences(String one, String other) {
    int count = 0;
    for (int k = 0; k < one.length(); k++) {
      count += one.charAt(k) == other.charAt(k) ? 0 : 1;
    }
    return count;
  }

  private void bodies() {
    List<Body> all = new ArrayList<>(bodies.values());
    for (Body rare : all) {
      if (rare.count > 1) {
        continue;
      }
      for (Body usual : all) {
        if (usual.count >= 2 && isVariant(rare.name, usual.name, sameBefore(rare, usual))) {
          int from = rare.start + Math.max(0, firstDifference(rare.name, usual.name) - 1);
          report(
              RULE,
              Severity.WARNING,
              from,
              rare.end,
              "这里写“" + rare.name + "”，其他" + usual.count + "处写“" + usual.name + "”，请核对是不是同一个单位",
              related(usual.start, usual.end, "另一种写法"));
          break;
        }
      }
    }
  }

  /** Tells whether both have the same three Chinese characters before them. */
  private boolean sameBefore(Body one, Body other) {
    for (int k = 1; k <= 3; k++) {
      char c = at(one.start - k);
      if (!Chars.isHan(c) || c != at(other.start - k)) {
        // Where the name begins for one of the two, the other may have a verb before it.
        return k == 3 && (!Chars.isHan(c) || !Chars.isHan(at(other.start - k)));
      }
    }
    return true;
  }

  private static int firstDifference(String one, String other) {
    int k = 0;
    while (one.charAt(k) == other.charAt(k)) {
      k++;
    }
    return k;
  }

  /** Tells whether two names of one length differ in one character, or in the order of two. */
  private static boolean isVariant(String one, String other, boolean sameBefore) {
    if (one.length() != other.length()) {
      return false;
    }
    int count = differences(one, other);
    if (count == 0 || count > 2) {
      return false;
    }
    int at = firstDifference(one, other);
    if ((at < 2 && !sameBefore) || at + count >= one.length()) {
      return false;
    }
    if (count == 2) {
      return at + 1 < one.length()
          && one.charAt(at) == other.charAt(at + 1)
          && one.charAt(at + 1) == other.charAt(at);
    }
    return TELLING.indexOf(one.charAt(at)) < 0 && TELLING.indexOf(other.charAt(at)) < 0;
  }
}
