package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.Alike;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares the titles in 《》 and the names of actions in “” with each other: those that differ in
 * one character that sounds or looks like the other are one, of which one is misspelt. In one
 * sentence 《财务管理办法》《财物管理办法》 are two.
 */
final class TitleVariants extends Finder {
  private static final int SHORTEST_TITLE = 7;
  private static final int LONGEST_TITLE = 60;
  private static final int SHORTEST_NAME = 4;
  private static final int LONGEST_NAME = 14;
  private static final int MOST = 400;

  /** What may differ in the names of two things, or is written in two ways. */
  private static final String TELLING = "一二三四五六七八九十零两东西南北中上下左右前后市县区州镇乡村初高总分正副国省男女他她它的地得做作像象账帐";

  private static final class Name {
    private final String text;
    private final int start;
    private int count = 1;

    Name(String text, int start) {
      this.text = text;
      this.start = start;
    }
  }

  private final Map<String, Name> titles = new LinkedHashMap<>();
  private final Map<String, Name> names = new LinkedHashMap<>();

  TitleVariants(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 》 at {@code i}. */
  void titled(int i) {
    collect(titles, i, '《', SHORTEST_TITLE, LONGEST_TITLE);
  }

  /** Looks at ” at {@code i} before 行动, 工程 and their kin. */
  void named(int i) {
    collect(names, i, '“', SHORTEST_NAME, LONGEST_NAME);
  }

  private void collect(Map<String, Name> into, int close, char open, int shortest, int longest) {
    int from = close;
    while (from > 0 && close - from <= longest && t[from - 1] != open) {
      char c = t[from - 1];
      if (c == '》' || c == '”' || Chars.isLineEnd(c)) {
        return;
      }
      from--;
    }
    if (close - from < shortest || close - from > longest || into.size() >= MOST) {
      return;
    }
    String text = text(from, close);
    Name known = into.get(text);
    if (known == null) {
      into.put(text, new Name(text, from));
    } else {
      known.count++;
    }
  }

  @Override
  void finish() {
    compare(titles);
    compare(names);
  }

  private void compare(Map<String, Name> all) {
    List<Name> list = new ArrayList<>(all.values());
    for (int a = 0; a < list.size(); a++) {
      Name one = list.get(a);
      for (int b = a + 1; b < list.size(); b++) {
        Name other = list.get(b);
        int at = difference(one.text, other.text);
        if (at >= 0
            && isSlip(one.text.charAt(at), other.text.charAt(at))
            && sentenceEnd(one.start) < other.start) {
          boolean first = one.count < other.count;
          tell(first ? one : other, first ? other : one);
        }
      }
    }
  }

  /** Returns where two names of one length differ, or -1 unless in one place only. */
  private static int difference(String one, String other) {
    if (one.length() != other.length()) {
      return -1;
    }
    int at = -1;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        if (at >= 0) {
          return -1;
        }
        at = i;
      }
    }
    return at;
  }

  private static boolean isSlip(char one, char other) {
    if (!Chars.isHan(one)
        || !Chars.isHan(other)
        || TELLING.indexOf(one) >= 0
        || TELLING.indexOf(other) >= 0) {
      return false;
    }
    Alike alike = Alike.get();
    return alike.sameTone(one, other) || (alike.are(one, other) && !alike.sound(one, other));
  }

  private void tell(Name wrong, Name right) {
    String message =
        "“"
            + wrong.text
            + "”与"
            + (wrong.start < right.start ? "后面" : "前面")
            + "的“"
            + right.text
            + "”只差一个字，请核对是不是同一个名称";
    report(
        NameVariants.RULE,
        Severity.WARNING,
        wrong.start,
        wrong.start + wrong.text.length(),
        message,
        related(right.start, right.start + right.text.length(), "另一种写法"));
  }
}
