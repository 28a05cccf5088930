package io.github.gongwenlint.document;

import io.github.gongwenlint.text.Marks;
import io.github.gongwenlint.text.PastedMarkdown;
import io.github.gongwenlint.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One draft as the checks see it: one text, one offset space, its structure, and the way back to
 * the file. Offsets are UTF-16 units from 0.
 */
public final class Document {
  /** The kind of file a document was read from. */
  public enum Format {
    TEXT,
    MARKDOWN,
    WORD
  }

  private final String name;
  private final Format format;
  private final char[] text;
  private final SourceMap source;
  private final List<Block> blocks;
  private final List<Trace> traces;
  private final Profile profile;
  private volatile @Nullable List<Label> enumerators;
  private volatile int @Nullable [] sentences;
  private volatile int @Nullable [] marks;
  private volatile int @Nullable [] stops;
  private volatile @Nullable Facts facts;
  private volatile @Nullable PastedMarkdown pastedMarkdown;

  private Document(
      String name,
      Format format,
      char[] text,
      SourceMap source,
      List<Block> blocks,
      List<Trace> traces,
      Profile profile,
      int @Nullable [] marks) {
    this.name = name;
    this.format = format;
    this.text = text;
    this.source = source;
    this.blocks = List.copyOf(blocks);
    this.traces = List.copyOf(traces);
    this.profile = profile;
    this.marks = marks;
  }

  /**
   * Makes a document whose structure is already known.
   *
   * @param name the file's name as the user gave it
   * @param text its logical text; must not be changed afterwards
   */
  public static Document of(
      String name, Format format, char[] text, SourceMap source, List<Block> blocks) {
    return new Document(name, format, text, source, blocks, List.of(), Profile.NONE, null);
  }

  /**
   * Makes a document of plain text.
   *
   * @param name the file's name as the user gave it
   * @param text its logical text; must not be changed afterwards
   * @param marks what {@link Marks#of} says of the text
   */
  public static Document plain(String name, char[] text, SourceMap source, int[] marks) {
    return new Document(
        name, Format.TEXT, text, source, Structure.of(text, marks), List.of(), Profile.NONE, marks);
  }

  /** Returns the same document with what an editor left in its file. */
  public Document withTraces(List<Trace> left) {
    return new Document(name, format, text, source, blocks, left, profile, marks);
  }

  /** Returns the same document of a unit that told about itself. */
  public Document withProfile(Profile unit) {
    return new Document(name, format, text, source, blocks, traces, unit, marks);
  }

  /** Returns what the unit told about itself; {@link Profile#NONE} when it told nothing. */
  public Profile profile() {
    return profile;
  }

  /** Returns the file's name as the user gave it. */
  public String name() {
    return name;
  }

  /** Returns the format of the file. */
  public Format format() {
    return format;
  }

  /** Returns the characters of the text; the array must not be changed. */
  public char[] chars() {
    return text;
  }

  /** Returns the length of the text in UTF-16 units. */
  public int length() {
    return text.length;
  }

  /** Returns a piece of the text. */
  public String text(int start, int end) {
    return new String(text, start, end - start);
  }

  /** Returns the text of {@code span}. */
  public String text(Span span) {
    return text(span.start(), span.end());
  }

  /** Returns what leads from offsets of the text to the file. */
  public SourceMap source() {
    return source;
  }

  /** Returns the blocks in reading order; they do not overlap. */
  public List<Block> blocks() {
    return blocks;
  }

  /** Returns what an editor left in the file beside the text, in the order of the text. */
  public List<Trace> traces() {
    return traces;
  }

  /**
   * Returns the ordinal marks inside the running text, in order: 一是, 第一，, 首先, （1） and their kin
   * where a new part of a sentence begins. Marks that start a paragraph are labels of their blocks,
   * except 一是, 第一，, 首先 and their kin, which stand here wherever they are.
   */
  public List<Label> enumerators() {
    List<Label> known = enumerators;
    if (known == null) {
      known = List.copyOf(Enumerations.of(text, blocks, marks()));
      enumerators = known;
    }
    return known;
  }

  /**
   * Returns the offsets of everything that is no Chinese character (outside of U+4E00 to U+9FFF),
   * in order; the array must not be changed.
   */
  @SuppressWarnings("EI_EXPOSE_REP")
  public int[] marks() {
    int[] known = marks;
    if (known == null) {
      known = Marks.of(text);
      marks = known;
    }
    return known;
  }

  /** Returns the offsets of ，。；：！？ in order; the array must not be changed. */
  @SuppressWarnings("EI_EXPOSE_REP")
  public int[] stops() {
    int[] known = stops;
    if (known == null) {
      known = Marks.stops(text, marks());
      stops = known;
    }
    return known;
  }

  /** Returns the Markdown marks that were pasted into the text; a Markdown file has none. */
  public PastedMarkdown pastedMarkdown() {
    PastedMarkdown known = pastedMarkdown;
    if (known == null) {
      known = format == Format.MARKDOWN ? PastedMarkdown.NONE : PastedMarkdown.in(text, marks());
      pastedMarkdown = known;
    }
    return known;
  }

  /** Returns what the document says about itself: title, issuer, date, year. */
  public Facts facts() {
    Facts known = facts;
    if (known == null) {
      known = Facts.of(this);
      facts = known;
    }
    return known;
  }

  /**
   * Returns the ordinal mark that a paragraph would start with if it started at {@code from}, or
   * null.
   */
  public @Nullable Label labelAt(int from, int paragraphEnd) {
    return Labels.atParagraph(text, from, paragraphEnd);
  }

  /** Returns the number of sentences. */
  public int sentenceCount() {
    return boundaries().length / 2;
  }

  /**
   * Returns a sentence: text up to 。！？ with the closing marks after it, or up to the end of its
   * block.
   *
   * @param index from 0 to {@link #sentenceCount} exclusive
   */
  public Span sentence(int index) {
    int[] all = boundaries();
    return new Span(all[2 * index], all[2 * index + 1]);
  }

  private int[] boundaries() {
    int[] known = sentences;
    if (known == null) {
      known = Sentences.of(text, blocks);
      sentences = known;
    }
    return known;
  }

  /** Returns the index of the last block that starts at or before {@code offset}, or -1. */
  public int blockIndex(int offset) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }
}
