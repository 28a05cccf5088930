package io.github.gongwenlint.check.residue;

import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.Places;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A home that no table of places has: a town, or a county under another name. Where the title
 * begins with 东河镇, a clause that begins with 西岭镇党委 speaks of somebody else's work.
 */
final class NamedHome {
  private static final int LONGEST_TITLE = 60;

  /** A place spoken of more often is a part of the matter. */
  private static final int MOST = 2;

  /** First characters of words that are no names: 各乡镇, 全县, 该镇. */
  private static final String NO_NAMES =
      "各全我本该这那此某两几试山贫农强先百周邻外市区郊州乡城村集小大重中特建示工商每另其一二三四五六七八九十行自美脱驻弱后薄老所该进到赴我帮扶结联包";

  /** What a place does that speaks of itself, behind its name. */
  private static final String[] DOING = WordGroup.DOING.words();

  /** What one's own place is to become, behind its name: 为把石桥村建设成为. */
  private static final String[] MADE = WordGroup.MADE_INTO.words();

  /** Verbs that stand where a name would: 推动|镇政府, 健全|街道党工委. */
  private static final String[] ACTING = WordGroup.ACTING.words();

  private final Document document;
  private final char[] t;

  private NamedHome(Document document) {
    this.document = document;
    this.t = document.chars();
  }

  /** Reports what speaks of another place of the same kind as the title's. */
  static void check(Document document, Consumer<Diagnostic> report) {
    new NamedHome(document).run(report);
  }

  private void run(Consumer<Diagnostic> report) {
    List<Span> homes = homes();
    if (homes.isEmpty()) {
      return;
    }
    List<Block> blocks = document.blocks();
    int from = homes.get(0).end();
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.TITLE) {
        from = block.span().end();
      }
    }
    for (Span home : homes) {
      check(home, from, report);
    }
  }

  private void check(Span home, int from, Consumer<Diagnostic> report) {
    String own = document.text(home);
    char kind = own.charAt(own.length() - 1);
    Map<String, int[]> others = new LinkedHashMap<>();
    for (int i = from; i < t.length; i++) {
      if (t[i] != kind) {
        continue;
      }
      String other = other(i, own);
      if (other != null) {
        int[] place = others.get(other);
        if (place == null) {
          others.put(other, new int[] {i, 1});
        } else {
          place[1]++;
        }
        if (others.size() > MOST) {
          return;
        }
      }
    }
    for (Map.Entry<String, int[]> entry : others.entrySet()) {
      int end = entry.getValue()[0] + 1;
      if (entry.getValue()[1] <= MOST && count(entry.getKey()) <= MOST) {
        Span span = new Span(end - entry.getKey().length(), end);
        report.accept(
            Diagnostic.of(
                    PlaceCheck.FOREIGN,
                    span,
                    "“" + entry.getKey() + "”与标题中的“" + own + "”不同，疑为套用外地材料的残留，请核对后改为本地名称")
                .withRelated(new Related(home, "本文的地区")));
      }
    }
  }

  /**
   * Returns the places with which the title begins: 2023年东河镇…, 中共清源县委…, and below a motto
   * ——清源县东河镇石桥村….
   */
  private List<Span> homes() {
    List<Span> homes = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.kind() != Block.Kind.TITLE) {
        return homes;
      }
      int i = block.span().start();
      int end = block.span().end();
      if (end - i > LONGEST_TITLE
          || Look.holds(t, i, end, "考察", "对口", "支援", "帮扶", "协作", "学习", "参观", "比较", "经验")) {
        return homes;
      }
      i += Look.startsAny(t, i, "——", "--");
      while (i < end && (Chars.isDigit(t[i]) || t[i] == '年' || t[i] == '度')) {
        i++;
      }
      i += Look.startsAny(t, i, "中共", "关于印发《", "关于印发", "关于", "在");
      for (int next = part(i, end); next > 0; next = part(i, end)) {
        if (Look.in(t[next - 1], "镇乡县村道区") && !isDistrict(next)) {
          homes.add(new Span(i, next));
        }
        i = next;
      }
      if (!homes.isEmpty()) {
        return homes;
      }
    }
    return homes;
  }

  private boolean isDistrict(int end) {
    return t[end - 1] == '区' && t[end - 2] != '社';
  }

  /** Returns the end of the place's name that begins at {@code i}, or 0. */
  private int part(int i, int end) {
    for (int k = i + 2; k <= i + 4 && k < end; k++) {
      if (Look.in(t[k], "镇乡县市区") && k <= i + 3 && isName(i, k)) {
        return k + 1;
      }
      if (t[k] == '村'
          && k <= i + 3
          && isName(i, k)
          && Look.startsAny(t, k + 1, "振兴", "居", "级") == 0) {
        return k + 1;
      }
      if (Look.startsAny(t, k, "街道", "社区") > 0 && isName(i, k)) {
        return k + 2;
      }
    }
    return 0;
  }

  private boolean isName(int from, int kind) {
    if (NO_NAMES.indexOf(t[from]) >= 0) {
      return false;
    }
    for (int k = from; k < kind; k++) {
      if (!Chars.isHan(t[k]) || "乡镇县市区省州城村".indexOf(t[k]) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the name that ends at {@code i} where a clause begins with it and goes on with work, or
   * where somebody wants to make something of it.
   */
  private @Nullable String other(int i, String own) {
    int tail = own.endsWith("街道") || own.endsWith("社区") ? 2 : 1;
    if (tail == 2 && t[i - 1] != own.charAt(own.length() - 2)) {
      return null;
    }
    boolean made = Look.startsAny(t, i + 1, MADE) > 0;
    if (!made && Look.startsAny(t, i + 1, DOING) == 0) {
      return null;
    }
    for (int length = tail + 2; length <= tail + 3; length++) {
      int from = i + 1 - length;
      if (from < 1 || !isName(from, i + 1 - tail)) {
        continue;
      }
      char left = t[from - 1];
      boolean begins = Home.endsClause(left) || Chars.isSpace(left);
      if (made ? left != '把' && left != '将' : !begins) {
        continue;
      }
      String name = document.text(from, i + 1);
      if (name.equals(own)
          || own.endsWith(name)
          || Look.startsAny(t, from, ACTING) == name.length() - tail
          // 会同县财政局 says who took part.
          || name.equals("会同县")
          || "由在对向把将以为于和与及从是".indexOf(t[i - tail]) >= 0
          || isOver(name, own)
          || document.profile().entities().contains(name)) {
        return null;
      }
      return name;
    }
    return null;
  }

  /** A county may well be the one that a town lies in; of counties only known ones are told. */
  private static boolean isOver(String name, String own) {
    if (own.charAt(own.length() - 1) != '县') {
      return false;
    }
    Places places = Dictionaries.places();
    return places.find(name).length == 0 || places.find(own).length > 0;
  }

  private int count(String name) {
    int count = 0;
    for (int i = 0; i + name.length() <= t.length && count <= MOST; i++) {
      if (t[i] == name.charAt(0) && Look.starts(t, i, name)) {
        count++;
      }
    }
    return count;
  }
}
