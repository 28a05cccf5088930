package io.github.gongwenlint.check.residue;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;

import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.Places;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The place a document is from. */
final class Home {
  private static final int PROVINCE = 10_000;
  private static final int PREFECTURE = 100;

  private final int[] codes;
  private final @Nullable Span span;
  private final String source;

  private Home(int[] codes, @Nullable Span span, String source) {
    this.codes = codes;
    this.span = span;
    this.source = source;
  }

  /** Returns whether nothing but a name without a place is known. */
  boolean isEmpty() {
    return codes.length == 0;
  }

  /** Returns the place, the first of several where its name is not unique. */
  int code() {
    return codes[0];
  }

  /** Returns what says so, or null where the unit's profile says it. */
  @Nullable Span span() {
    return span;
  }

  /** Returns where it says so, in Chinese. */
  String source() {
    return source;
  }

  /** Returns the home that a document tells of, or null when it tells of none, or of several. */
  static @Nullable Home of(Document document, PlaceNames names) {
    List<String> region = document.profile().region();
    if (!region.isEmpty()) {
      return ofProfile(region);
    }
    Home found = null;
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (i > 40 && i < blocks.size() - 40) {
        // Letterheads and signatures stand at the ends.
        i = blocks.size() - 40;
        block = blocks.get(i);
      }
      boolean title = block.kind() == Block.Kind.TITLE || (i == 0 && isLikeTitle(document, block));
      if (!title && block.kind() != Block.Kind.SIGNATURE) {
        continue;
      }
      Home here = title ? inTitle(document, block, names) : atStart(document, block, names);
      if (here == null) {
        continue;
      }
      if (found == null || found.contains(here)) {
        found = here;
      } else if (!here.contains(found)) {
        return null;
      }
    }
    return found != null ? found : ofFrequency(document, names);
  }

  private static Home ofProfile(List<String> region) {
    Places places = Dictionaries.places();
    int[] last = {};
    for (String name : region) {
      int[] codes = places.find(name);
      int[] below = last.length == 0 ? codes : below(last, codes);
      last = below.length > 0 ? below : last;
    }
    return new Home(last, null, "单位配置 gongwen.yml");
  }

  private static boolean isLikeTitle(Document document, Block block) {
    Span span = block.span();
    return span.length() <= 60
        && span.length() > 3
        && !in(at(document.chars(), span.end() - 1), "。：；，、:;,")
        && !holds(document.chars(), span.start(), span.end(), "。");
  }

  private static @Nullable Home inTitle(Document document, Block block, PlaceNames names) {
    char[] t = document.chars();
    Span span = block.span();
    int first = names.from(span.start());
    if (first >= names.count() || names.end(first) > span.end()) {
      return null;
    }
    int start = names.start(first);
    boolean begins =
        start == span.start()
            || endsAny(
                    t, start, "中共", "中国共产党", "关于印发", "印发《", "关于", "在", "政协", "共青团", "《", "——", "--")
                > 0;
    if (!begins
        || holds(t, span.start(), span.end(), "考察", "对口", "支援", "帮扶", "协作", "赴", "参观", "援")
        || endsAny(t, start, "习近平在") > 0) {
      return null;
    }
    int last = chain(names, first, span.end());
    if (in(at(t, names.end(last)), "：:—，、")) {
      return null;
    }
    Home home = of(names, first, last, "标题");
    // A title of several places is one of a meeting or a treaty between them.
    for (int i = last + 1; home != null && i < names.count() && names.start(i) < span.end(); i++) {
      if (!home.isRelated(Dictionaries.places().codes(names.name(i)))) {
        return null;
      }
    }
    return home;
  }

  private static @Nullable Home atStart(Document document, Block block, PlaceNames names) {
    char[] t = document.chars();
    int start = block.span().start();
    int first = names.from(start);
    if (first >= names.count() || names.start(first) > start + 6) {
      return null;
    }
    if (names.start(first) > start
        && endsAny(t, names.start(first), "中共", "共产党", "政协", "共青团") == 0) {
      return null;
    }
    return of(names, first, chain(names, first, block.span().end()), "署名");
  }

  /** Returns the last of the names that follow each other without a gap. */
  private static int chain(PlaceNames names, int first, int end) {
    int last = first;
    while (last + 1 < names.count() && names.follows(last + 1) && names.end(last + 1) <= end) {
      last++;
    }
    return last;
  }

  private static @Nullable Home of(PlaceNames names, int first, int last, String source) {
    Places places = Dictionaries.places();
    int[] codes = {};
    for (int i = first; i <= last; i++) {
      int flags = places.flags(names.name(i));
      if (i == first && (flags & (Places.GENERIC | Places.UNSAFE)) != 0) {
        return null;
      }
      int[] here = places.codes(names.name(i));
      codes = i == first ? here : below(codes, here);
      if (codes.length == 0) {
        return null;
      }
    }
    if ((places.flags(names.name(first)) & Places.FULL) == 0 && !names.isWhole(first)) {
      return null;
    }
    return new Home(codes, new Span(names.start(first), names.end(last)), source);
  }

  /**
   * A text that says 我县 and names one place again and again is that place's, as long as it names
   * hardly any other.
   */
  private static @Nullable Home ofFrequency(Document document, PlaceNames names) {
    Places places = Dictionaries.places();
    Map<Integer, int[]> counts = new HashMap<>();
    int all = 0;
    for (int i = 0; i < names.count(); i++) {
      int flags = places.flags(names.name(i));
      if ((flags & Places.FULL) == 0 || (flags & Places.GENERIC) != 0 || names.isQuoted(i)) {
        continue;
      }
      all++;
      // A lambda would cost more at the start than all the rest.
      int[] count = counts.get(names.name(i));
      if (count == null) {
        count = new int[1];
        counts.put(names.name(i), count);
      }
      count[0]++;
    }
    int best = -1;
    int most = 2;
    for (Map.Entry<Integer, int[]> entry : counts.entrySet()) {
      int number = entry.getValue()[0];
      if (number > most || (number == most && best >= 0 && entry.getKey() < best)) {
        best = entry.getKey();
        most = number;
      }
    }
    if (best < 0 || most * 5 < all * 3) {
      return null;
    }
    int first = 0;
    while (names.name(first) != best) {
      first++;
    }
    char kind = document.chars()[names.end(first) - 1];
    if (own(document.chars(), kind) < 2) {
      return null;
    }
    return new Home(places.codes(best), new Span(names.start(first), names.end(first)), "全文多处");
  }

  /** Counts 我县 and its kin: the words with which a text speaks of its own place. */
  private static int own(char[] t, char kind) {
    int found = 0;
    for (int i = 1; i < t.length; i++) {
      if (t[i - 1] == '我' && t[i] == kind && at(t, i - 2) != '自') {
        found++;
      }
    }
    return found;
  }

  /** Returns those of {@code lower} that lie in one of {@code upper}. */
  private static int[] below(int[] upper, int[] lower) {
    int n = 0;
    int[] found = new int[lower.length];
    for (int code : lower) {
      for (int above : upper) {
        if (isIn(code, above)) {
          found[n++] = code;
          break;
        }
      }
    }
    return Arrays.copyOf(found, n);
  }

  /** Tells whether a place is another or a part of it. */
  static boolean isIn(int code, int above) {
    if (above % PROVINCE == 0) {
      return code / PROVINCE == above / PROVINCE;
    }
    return above % PREFECTURE == 0 ? code / PREFECTURE == above / PREFECTURE : code == above;
  }

  /** Tells whether another home is this one or a part of it. */
  boolean contains(Home other) {
    return below(codes, other.codes).length > 0;
  }

  /** Tells whether one of these places is the home, a part of it or what it is a part of. */
  boolean isRelated(int[] others) {
    for (int other : others) {
      for (int code : codes) {
        if (isIn(other, code) || isIn(code, other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Tells whether one of these places is in the home's own prefecture. */
  boolean isNear(int[] others) {
    for (int other : others) {
      for (int code : codes) {
        if (code % PROVINCE != 0 && other / PREFECTURE == code / PREFECTURE) {
          return true;
        }
      }
    }
    return false;
  }

  /** Tells whether {@code c} ends a clause. */
  static boolean endsClause(char c) {
    return Chars.isLineEnd(c) || in(c, "，。；：！？,;:!?");
  }
}
