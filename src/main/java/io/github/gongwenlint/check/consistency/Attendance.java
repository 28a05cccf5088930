package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.Surnames;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads who was at a meeting, who was not and who led it, in minutes: nobody is in two of the
 * lists.
 */
final class Attendance extends Finder {
  static final Rule RULE =
      Rule.of("attendance-mismatch", Category.CONSISTENCY, Severity.WARNING, "会议纪要的人员前后矛盾")
          .about(Subject.NAMES)
          .message("出席、列席、请假的名单和主持人前后矛盾，请核对")
          .explanation(
              "会议纪要里，同一个人不会既出席又请假，也不会在一个名单里列两次；主持人只有一位。只在标题是“纪要”“记录”的文稿里核对；"
                  + "名字后面括注单位、议题的，可能同名或者只参加一段，不报告；写明受委托、分阶段主持的不报告。")
          .source("公文核稿通例")
          .bad("县民政局局务会议纪要\n主持人：张建国\n出席：李晓明、王志强、赵军\n请假：⟦王志强⟧\n会议听取了汇报。")
          .bad("县民政局局务会议纪要\n参加人员：李晓明、王志强、⟦李晓明⟧\n会议听取了汇报。")
          .bad("县民政局局务会议纪要\n出席：李晓明、王　强\n缺席人员：⟦王　强⟧（出差）\n会议听取了汇报。")
          .bad("县民政局局务会议纪要\n主持人：张建国\n出席：李晓明、赵军\n会议由⟦李晓明⟧主持。会议听取了汇报。")
          .bad("县民政局会议纪要\n5月6日，局长张建国主持召开局务会议，纪要如下：\n会议由副局长⟦李晓明⟧主持。")
          .good(
              "县民政局局务会议纪要\n主持人：张建国\n出席：张建国、李晓明、王志强、赵军\n请假：孙伟\n记录：赵军\n会议听取了汇报。",
              "县民政局局务会议纪要\n出席：李明（财政局）、李明（教育局）\n请假：王强（第三项议题）\n列席：王强\n会议听取了汇报。",
              "县民政局局务会议纪要\n主持人：张建国\n出席：李晓明、赵军\n受张建国局长委托，会议由李晓明主持。",
              "县民政局会议记录\n时间：5月6日\n出席：李晓明\n请假：赵军\n时间：5月13日\n出席：赵军\n请假：李晓明",
              "县民政局会议纪要\n主持人：张建国\n会议由张建国主持。会议传达了县委副书记李晓明主持召开的专题会议精神。",
              "县民政局值班表\n出席：李晓明、王志强\n请假：王志强")
          .build();

  private static final String[] PRESENT = WordGroup.PRESENT_LABEL.words();
  private static final String[] OBSERVERS = WordGroup.OBSERVER_LABEL.words();
  private static final String[] ABSENT = WordGroup.ABSENT_LABEL.words();
  private static final String[] HOSTS = {"主持人", "主持", "会议主持人", "会议主持"};
  private static final String[] MEETINGS = {"时间", "会议时间", "会议名称"};

  /** Words of a sentence in which somebody leads a part of the meeting, or for somebody else. */
  private static final String[] PART = {
    "委托", "议程", "阶段", "上午", "下午", "开幕", "闭幕", "轮流", "分别", "先后", "传达", "议题"
  };

  private static final int MOST = 200;

  /**
   * Somebody in a list.
   *
   * @param list what the list is headed by
   * @param role 1 for those present, 2 for observers, 3 for those absent
   * @param noted whether something in brackets follows that may tell two people apart
   */
  private record Person(String name, String list, int role, boolean noted, Span span) {}

  private final List<Person> people = new ArrayList<>();
  private final List<Person> hosts = new ArrayList<>();
  private int meetings;

  Attendance(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  @Override
  void finish() {
    Span title = document.facts().title();
    if (title == null || !Look.holds(t, title.start(), title.end(), "纪要", "记录")) {
      return;
    }
    // What stands below the first line may be taken for more of the title.
    int top = Look.lineEnd(t, title.start());
    boolean opening = true;
    for (Block block : document.blocks()) {
      int start = Look.skipBlanks(t, block.span().start());
      int end = block.span().end();
      if (end <= top || end - start > 3000) {
        continue;
      }
      label(start, end);
      opening &= block.label() == null;
      led(start, end, opening);
    }
    if (meetings < 2) {
      people();
      hosts();
    }
  }

  /** Reads 出席：张三、李四 at the start of a line or of a sentence. */
  private void label(int from, int end) {
    for (int i = from; i < end; i++) {
      boolean begins = i == from || Look.in(t[i - 1], "。；　") || Chars.isLineEnd(t[i - 1]);
      if (!begins) {
        continue;
      }
      int present = Look.startsAny(t, i, PRESENT);
      int observer = Look.startsAny(t, i, OBSERVERS);
      int absent = Look.startsAny(t, i, ABSENT);
      int host = Look.startsAny(t, i, HOSTS);
      int other = Look.startsAny(t, i, MEETINGS);
      int length = Math.max(Math.max(Math.max(present, observer), Math.max(absent, host)), other);
      int colon = Look.skipBlanks(t, i + length);
      if (length == 0 || !Look.in(Look.at(t, colon), "：:")) {
        continue;
      }
      if (length == other) {
        meetings += Look.starts(t, i, "会议名称") ? 0 : 1;
      } else if (length == host) {
        names(hosts, text(i, i + length), 0, colon + 1, end);
      } else {
        int role = length == present ? 1 : length == observer ? 2 : 3;
        names(people, text(i, i + length), role, colon + 1, end);
      }
    }
  }

  /** Reads names up to what is none. */
  private void names(List<Person> into, String list, int role, int from, int end) {
    int i = Look.skipBlanks(t, from);
    while (i < end && into.size() < MOST) {
      int stop = nameEnd(i, end);
      int next = Look.skipBlanks(t, stop);
      String name = name(i, stop);
      boolean noted = false;
      if (next < end && Look.in(t[next], "（(")) {
        int close = next + 1;
        while (close < end && !Look.in(t[close], "）)")) {
          close++;
        }
        noted = !Look.holds(t, next, close, "出差", "请假", "学习", "培训", "病", "事", "休", "外出", "开会", "公");
        next = Look.skipBlanks(t, Math.min(end, close + 1));
      }
      if (!name.isEmpty()) {
        into.add(new Person(name, list, role, noted, new Span(i, stop)));
      }
      if (next >= end || Look.in(t[next], "。；;")) {
        return;
      }
      boolean mark = Look.in(t[next], "、，,");
      if (!mark && (next == stop || !Chars.isHan(t[next]))) {
        return;
      }
      // Behind 请假 on the same line comes another list.
      i = mark ? Look.skipBlanks(t, next + 1) : next;
      if (Look.startsAny(t, i, PRESENT)
              + Look.startsAny(t, i, OBSERVERS)
              + Look.startsAny(t, i, ABSENT)
          > 0) {
        return;
      }
    }
  }

  private int nameEnd(int from, int end) {
    int stop = hanEnd(from, end);
    int letters = stop - from;
    // 王　强 and 张 建 国 have blanks inside.
    while (stop - from >= 1 && letters < 3 && (letters == 1 || stop - from > letters)) {
      int next = Look.skipBlanks(t, stop);
      int more = hanEnd(next, end);
      int length = more - next;
      if (next == stop || length < 1 || length > 3 - letters || (letters == 2 && length > 1)) {
        break;
      }
      letters += length;
      stop = more;
    }
    return stop;
  }

  private int hanEnd(int from, int end) {
    int i = from;
    while (i < end && Chars.isHan(t[i])) {
      i++;
    }
    return i;
  }

  /** Returns the name that stands there, without blanks, or nothing when it is none. */
  private String name(int from, int to) {
    int end = Look.ends(t, to, "同志") ? to - 2 : to;
    StringBuilder name = new StringBuilder();
    for (int k = from; k < end; k++) {
      if (Chars.isHan(t[k])) {
        name.append(t[k]);
      }
    }
    boolean likely = name.length() >= 2 && name.length() <= 3 && Surnames.isSurname(name.charAt(0));
    return likely ? name.toString() : "";
  }

  /** Reads 会议由张三主持 and, before the first heading, 局长张三主持召开局务会议. */
  private void led(int from, int end, boolean opening) {
    for (int i = from + 2; i + 1 < end; i++) {
      if (t[i] != '主' || t[i + 1] != '持') {
        continue;
      }
      int start = sentenceStart(i);
      boolean by = Look.in(at(i + 2), "。，；") || i + 2 >= end;
      boolean held = opening && Look.starts(t, i + 2, "召开") && at(i + 4) != '的';
      int last = Look.ends(t, i, "同志") ? i - 2 : i;
      int first = last;
      int named = -1;
      if (by) {
        int word = find("会议由", Math.max(start, i - 16), i);
        first = word < 0 ? -1 : word + 3;
      } else if (held) {
        first = Math.max(start, i - 16);
      } else {
        first = -1;
      }
      // The name is what stands behind the post, or all.
      for (int length = 3; first >= 0 && length >= 2 && named < 0; length--) {
        int at = last - length;
        boolean alone = at == first || (at > 0 && Look.in(t[at - 1], "，。长记任席员"));
        if (at >= first && alone && !name(at, last).isEmpty()) {
          named = at;
        }
      }
      if (named >= 0 && !Look.holds(t, start, sentenceEnd(i), PART)) {
        hosts.add(new Person(text(named, last), "", 0, false, new Span(named, last)));
      }
    }
  }

  private int find(String word, int from, int to) {
    for (int k = from; k + word.length() <= to; k++) {
      if (Look.starts(t, k, word)) {
        return k;
      }
    }
    return -1;
  }

  private void people() {
    for (int a = 0; a < people.size(); a++) {
      Person one = people.get(a);
      Person earlier = null;
      for (int b = 0; b < a && earlier == null; b++) {
        Person other = people.get(b);
        earlier = other.name.equals(one.name) && !other.noted && !one.noted ? other : null;
      }
      if (earlier != null) {
        String message =
            earlier.list.equals(one.list)
                ? "“" + one.name + "”在“" + one.list + "”名单里出现两次，请核对"
                : "“" + one.name + "”既列在“" + earlier.list + "”，又列在“" + one.list + "”，请核对";
        tell(one, message, earlier, "“" + earlier.list + "”名单");
      }
    }
    for (Person host : hosts) {
      for (Person other : people) {
        if (other.role == 3 && !other.noted && other.name.equals(host.name)) {
          tell(other, "“" + other.name + "”是主持人，又列在“" + other.list + "”，请核对", host, "主持人");
        }
      }
    }
  }

  private void hosts() {
    if (hosts.size() < 2) {
      return;
    }
    Person first = hosts.get(0);
    // Two names behind one label, or a third one, are no slip.
    Person differs = null;
    for (Person host : hosts) {
      // 张 建 国 may have been read in part.
      if (!host.name.contains(first.name) && !first.name.contains(host.name)) {
        if (differs != null || (!host.list.isEmpty() && !first.list.isEmpty())) {
          return;
        }
        differs = host;
      }
    }
    if (differs != null) {
      String message = "前面的主持人是“" + first.name + "”，这里是“" + differs.name + "”，请核对";
      tell(differs, message, first, "前面的主持人");
    }
  }

  private void tell(Person person, String message, Person other, String label) {
    report(
        RULE,
        Severity.WARNING,
        person.span.start(),
        person.span.end(),
        message,
        related(other.span.start(), other.span.end(), label));
  }
}
