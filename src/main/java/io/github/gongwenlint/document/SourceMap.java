package io.github.gongwenlint.document;

import io.github.gongwenlint.text.LineMap;
import io.github.gongwenlint.text.Marks;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Leads offsets of a document's text back to the file it was read from.
 *
 * <p>All offsets are UTF-16 units from 0. For plain text and Markdown the source is the decoded
 * file without its byte order mark.
 */
public final class SourceMap {
  private final char[] source;
  private final int @Nullable [] textStarts;
  private final int @Nullable [] sourceStarts;
  private final @Nullable Origins origins;
  private int @Nullable [] marks;
  private volatile @Nullable LineMap lines;

  private SourceMap(
      char[] source,
      int @Nullable [] textStarts,
      int @Nullable [] sourceStarts,
      @Nullable Origins origins) {
    this.source = source;
    this.textStarts = textStarts;
    this.sourceStarts = sourceStarts;
    this.origins = origins;
  }

  /** The map of a text that is its own source. */
  public static SourceMap identity(char[] source) {
    return new SourceMap(source, null, null, null);
  }

  /**
   * The map of a text that is its own source.
   *
   * @param marks what {@link Marks#of} says of it; must not be changed afterwards
   */
  public static SourceMap identity(char[] source, int[] marks) {
    SourceMap map = identity(source);
    map.marks = marks;
    return map;
  }

  /** The map of a text that was put together from the parts of a package, with its lines. */
  public static SourceMap parts(char[] text, LineMap lines, Origins origins) {
    SourceMap map = new SourceMap(text, null, null, origins);
    map.lines = lines;
    return map;
  }

  /**
   * The map of a text made of pieces of its source.
   *
   * @param source the whole source
   * @param textStarts for each piece its first offset in the text, ascending from 0
   * @param sourceStarts for each piece its first offset in the source
   */
  public static SourceMap pieces(char[] source, int[] textStarts, int[] sourceStarts) {
    if (textStarts.length == 0 || textStarts[0] != 0 || textStarts.length != sourceStarts.length) {
      throw new IllegalArgumentException("pieces must start at 0 and be paired");
    }
    return new SourceMap(source, textStarts.clone(), sourceStarts.clone(), null);
  }

  /** Returns the source's characters; the array must not be changed. */
  @SuppressWarnings("EI_EXPOSE_REP")
  public char[] source() {
    return source;
  }

  /** Returns where the text stands in the parts of a package, or null when it is from none. */
  public @Nullable Origins origins() {
    return origins;
  }

  /** Returns the lines of the source. */
  public LineMap lines() {
    LineMap known = lines;
    if (known == null) {
      known = marks == null ? LineMap.of(source) : LineMap.of(source, marks);
      lines = known;
    }
    return known;
  }

  /** Returns where the character at {@code offset} of the text stands in the source. */
  public int toSource(int offset) {
    if (textStarts == null || sourceStarts == null) {
      return offset;
    }
    int found = Arrays.binarySearch(textStarts, offset);
    int piece = found >= 0 ? found : -found - 2;
    return Math.min(source.length, sourceStarts[piece] + offset - textStarts[piece]);
  }

  /**
   * Returns where a span that ends before {@code offset} of the text ends in the source: right
   * after its last character, not before the next piece.
   */
  public int endToSource(int offset) {
    return textStarts == null || offset == 0 ? toSource(offset) : toSource(offset - 1) + 1;
  }
}
