package io.github.gongwenlint.fix.word;

import io.github.gongwenlint.text.Encodings;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part's XML as it is written, with an index of its elements: changes are spliced into the
 * characters, so that everything else stays as it is.
 *
 * <p>Elements are known by their ordinals, from 0 in the order of their start tags. The XML is
 * known to be well-formed: a parser has read it before.
 */
final class Markup {
  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private final Charset charset;
  private final boolean mark;
  private final String text;
  private int size;
  private int[] tagStart = new int[256];
  private int[] tagEnd = new int[256];
  private int[] closeStart = new int[256];
  private int[] closeEnd = new int[256];
  private int[] parent = new int[256];
  private int[] last = new int[256];

  /** Elements that declare a namespace. */
  private final BitSet declaring = new BitSet();

  /** Reads a part. */
  static Markup of(byte[] bytes) throws WordFixException {
    return new Markup(bytes);
  }

  private Markup(byte[] bytes) throws WordFixException {
    Charset charset = StandardCharsets.UTF_8;
    int from = 0;
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      from = 3;
    } else if (startsWith(bytes, 0xfe, 0xff)) {
      charset = StandardCharsets.UTF_16BE;
      from = 2;
    } else if (startsWith(bytes, 0xff, 0xfe)) {
      charset = StandardCharsets.UTF_16LE;
      from = 2;
    } else if (startsWith(bytes, 0, '<')) {
      charset = StandardCharsets.UTF_16BE;
    } else if (startsWith(bytes, '<', 0)) {
      charset = StandardCharsets.UTF_16LE;
    } else {
      String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
      Matcher matcher = ENCODING.matcher(head);
      if (matcher.lookingAt()) {
        try {
          charset = Charset.forName(matcher.group(1));
        } catch (IllegalArgumentException e) {
          throw unusual();
        }
      }
    }
    try {
      CharBuffer decoded =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      this.charset = charset;
      this.mark = from > 0;
      this.text = decoded.toString();
    } catch (CharacterCodingException e) {
      throw unusual();
    }
    index();
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static WordFixException unusual() {
    return new WordFixException("文件里的 XML 编码特殊，无法写入；请用 Word 或 WPS 打开后重新保存");
  }

  /** Returns the bytes of a text that takes the place of this part's. */
  byte[] encode(String changed) throws WordFixException {
    try {
      return Encodings.encode(mark ? "\ufeff" + changed : changed, charset);
    } catch (CharacterCodingException e) {
      throw unusual();
    }
  }

  private void index() throws WordFixException {
    int at = 0;
    int open = -1;
    int length = text.length();
    while (at < length) {
      at = text.indexOf('<', at);
      if (at < 0) {
        break;
      }
      char next = at + 1 < length ? text.charAt(at + 1) : 0;
      if (next == '?') {
        at = after("?>", at);
      } else if (next == '!') {
        at =
            text.startsWith("<!--", at)
                ? after("-->", at + 4)
                : text.startsWith("<![CDATA[", at) ? after("]]>", at) : refuse();
      } else if (next == '/') {
        int close = after(">", at);
        if (open < 0) {
          refuse();
        }
        closeStart[open] = at;
        closeEnd[open] = close;
        last[open] = size - 1;
        open = parent[open];
        at = close;
      } else {
        int close = tag(at);
        room();
        tagStart[size] = at;
        tagEnd[size] = close;
        parent[size] = open;
        if (text.charAt(close - 2) == '/') {
          closeStart[size] = close;
          closeEnd[size] = close;
          last[size] = size;
        } else {
          open = size;
        }
        size++;
        at = close;
      }
    }
    if (open >= 0) {
      refuse();
    }
  }

  /** Returns the end of a start tag. */
  private int tag(int at) throws WordFixException {
    char quote = 0;
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      } else if (c == 'x' && text.startsWith("xmlns", i)) {
        declaring.set(size);
      }
    }
    return refuse();
  }

  private int after(String wanted, int from) throws WordFixException {
    int found = text.indexOf(wanted, from);
    return found < 0 ? refuse() : found + wanted.length();
  }

  private static int refuse() throws WordFixException {
    throw new WordFixException("文件里的 XML 不完好，无法写入；请用 Word 或 WPS 打开后重新保存");
  }

  private void room() {
    if (size == tagStart.length) {
      int more = size * 2;
      tagStart = Arrays.copyOf(tagStart, more);
      tagEnd = Arrays.copyOf(tagEnd, more);
      closeStart = Arrays.copyOf(closeStart, more);
      closeEnd = Arrays.copyOf(closeEnd, more);
      parent = Arrays.copyOf(parent, more);
      last = Arrays.copyOf(last, more);
    }
  }

  /** Returns the XML without its byte order mark. */
  String text() {
    return text;
  }

  /** Returns the number of elements. */
  int size() {
    return size;
  }

  /** Returns the offset of an element's start tag. */
  int start(int element) {
    return tagStart[element];
  }

  /** Returns the offset after an element's end. */
  int end(int element) {
    return closeEnd[element];
  }

  /** Returns the offset after an element's content. */
  int contentEnd(int element) {
    return closeStart[element];
  }

  /** Returns the enclosing element, or -1. */
  int parent(int element) {
    return parent[element];
  }

  /** Returns the first element inside of another one, or -1. */
  int firstChild(int element) {
    return last[element] > element ? element + 1 : -1;
  }

  /** Returns the next element that has the same parent, or -1. */
  int next(int element) {
    int after = last[element] + 1;
    return after < size && parent[after] == parent[element] ? after : -1;
  }

  /** Returns the last element inside of an element, or the element itself. */
  int lastInside(int element) {
    return last[element];
  }

  /** Returns an element's characters, tags included. */
  String raw(int element) {
    return text.substring(tagStart[element], closeEnd[element]);
  }

  /** Returns an element's start tag. */
  String startTag(int element) {
    return text.substring(tagStart[element], tagEnd[element]);
  }

  private int nameEnd(int element) {
    int i = tagStart[element] + 1;
    while (true) {
      char c = text.charAt(i);
      if (c == '>' || c == '/' || c <= ' ') {
        return i;
      }
      i++;
    }
  }

  /** Returns an element's prefix with its colon, or nothing. */
  String prefix(int element) {
    int from = tagStart[element] + 1;
    int end = nameEnd(element);
    int colon = text.indexOf(':', from);
    return colon >= 0 && colon < end ? text.substring(from, colon + 1) : "";
  }

  /** Returns an element's name without its prefix. */
  String local(int element) {
    int from = tagStart[element] + 1 + prefix(element).length();
    return text.substring(from, nameEnd(element));
  }

  /** Tells whether an element has this name, whatever its namespace is. */
  boolean isNamed(int element, String local) {
    int end = nameEnd(element);
    int from = end - local.length();
    return from > tagStart[element]
        && text.startsWith(local, from)
        && (text.charAt(from - 1) == ':' || text.charAt(from - 1) == '<');
  }

  /** Tells whether an element is the one of WordprocessingML that has this name. */
  boolean is(int element, String local) {
    return isNamed(element, local) && isWordNamespace(namespace(element, prefix(element)));
  }

  static boolean isWordNamespace(@Nullable String namespace) {
    return TRANSITIONAL.equals(namespace) || STRICT.equals(namespace);
  }

  /** Tells whether a part is of the strict kind. */
  boolean isStrict() {
    return size > 0 && STRICT.equals(namespace(0, prefix(0)));
  }

  /**
   * Returns what a prefix means at an element, or null.
   *
   * @param prefix with its colon, or empty
   */
  @Nullable String namespace(int element, String prefix) {
    String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
    for (int e = element; e >= 0; e = parent[e]) {
      if (declaring.get(e)) {
        int[] value = find(e, name, true);
        if (value != null) {
          return decode(text.substring(value[0], value[1]));
        }
      }
    }
    return null;
  }

  /** Returns a prefix, with its colon, that means WordprocessingML at an element, or null. */
  @Nullable String wordPrefix(int element) {
    for (int e = element; e >= 0; e = parent[e]) {
      String prefix = prefix(e);
      if (!prefix.isEmpty() && isWordNamespace(namespace(element, prefix))) {
        return prefix;
      }
    }
    return isWordNamespace(namespace(element, "w:")) ? "w:" : null;
  }

  /** Returns an attribute by its name without prefix, or null. */
  @Nullable String attribute(int element, String local) {
    int[] value = find(element, local, false);
    return value == null ? null : decode(text.substring(value[0], value[1]));
  }

  /** Returns where the value of an attribute stands in the XML, or null. */
  int @Nullable [] find(int element, String name, boolean whole) {
    int end = tagEnd[element];
    int i = nameEnd(element);
    while (i < end) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '/' || c == '>') {
        i++;
        continue;
      }
      int nameStart = i;
      while (text.charAt(i) != '=' && text.charAt(i) > ' ') {
        i++;
      }
      int nameEnd = i;
      while (text.charAt(i) != '"' && text.charAt(i) != '\'') {
        i++;
      }
      int close = text.indexOf(text.charAt(i), i + 1);
      int from = nameEnd - name.length();
      if (from >= nameStart
          && text.startsWith(name, from)
          && (from == nameStart || (!whole && text.charAt(from - 1) == ':'))) {
        return new int[] {i + 1, close};
      }
      i = close + 1;
    }
    return null;
  }

  /** Returns the XML with more at the end of the outermost element. */
  String withLastChild(String markup) {
    return with(List.of(), markup);
  }

  /**
   * Returns the XML without some elements and with more at the end of the outermost one.
   *
   * @param gone in their order, none inside of another
   */
  String with(List<Integer> gone, String markup) {
    StringBuilder changed = new StringBuilder(text.length() + markup.length() + 32);
    int from = 0;
    for (int element : gone) {
      changed.append(text, from, start(element));
      from = end(element);
    }
    if (contentEnd(0) == end(0) && !markup.isEmpty()) {
      // <root/> has no end of its own.
      int slash = text.lastIndexOf('/', end(0));
      String name = text.substring(start(0) + 1, nameEnd(0));
      changed.append(text, from, slash).append('>').append(markup);
      changed.append("</").append(name).append('>');
      from = end(0);
    } else {
      changed.append(text, from, contentEnd(0)).append(markup);
      from = contentEnd(0);
    }
    return changed.append(text, from, text.length()).toString();
  }

  /** Returns an element's characters as a parser gives them; it holds no elements. */
  String content(int element) {
    return decode(text.substring(tagEnd[element], closeStart[element]));
  }

  /**
   * Returns a piece of an element's characters in XML.
   *
   * @param from an offset among the characters as a parser gives them
   */
  String content(int element, int from, int to) {
    String raw = text.substring(tagEnd[element], closeStart[element]);
    if (raw.indexOf('<') < 0 && raw.indexOf('&') < 0 && raw.indexOf('\r') < 0) {
      return raw.substring(from, to);
    }
    return escape(decode(raw).substring(from, to));
  }

  /** Tells whether XML can hold a text (XML 1.0, 2.2). */
  static boolean isWritable(String plain) {
    return escape(plain).indexOf('\ufffd') < 0;
  }

  /** Returns the characters that stand for XML's own. */
  static String escape(String plain) {
    StringBuilder escaped = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\r' -> escaped.append("&#13;");
        default -> {
          boolean paired =
              Character.isHighSurrogate(c)
                  ? i + 1 < plain.length() && Character.isLowSurrogate(plain.charAt(i + 1))
                  : i > 0 && Character.isHighSurrogate(plain.charAt(i - 1));
          boolean known =
              Character.isSurrogate(c)
                  ? paired
                  : (c >= ' ' || c == '\t' || c == '\n') && c < '\ufffe';
          escaped.append(known ? c : '\ufffd');
        }
      }
    }
    return escaped.toString();
  }

  /** Returns what a parser makes of characters without elements (XML 1.0, 2.11 and 4.6). */
  static String decode(String raw) {
    if (raw.indexOf('&') < 0 && raw.indexOf('<') < 0 && raw.indexOf('\r') < 0) {
      return raw;
    }
    StringBuilder plain = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c == '\r') {
        plain.append('\n');
        i += i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? 2 : 1;
      } else if (c == '&') {
        int end = raw.indexOf(';', i);
        if (end < 0) {
          return plain.append(raw, i, raw.length()).toString();
        }
        reference(raw.substring(i + 1, end), plain);
        i = end + 1;
      } else if (raw.startsWith("<![CDATA[", i)) {
        int end = raw.indexOf("]]>", i);
        plain.append(raw.substring(i + 9, end).replace("\r\n", "\n").replace('\r', '\n'));
        i = end + 3;
      } else if (raw.startsWith("<!--", i)) {
        i = raw.indexOf("-->", i + 4) + 3;
      } else if (raw.startsWith("<?", i)) {
        i = raw.indexOf("?>", i) + 2;
      } else if (c == '<') {
        i = raw.indexOf('>', i) + 1;
      } else {
        plain.append(c);
        i++;
      }
    }
    return plain.toString();
  }

  private static void reference(String name, StringBuilder plain) {
    switch (name) {
      case "amp" -> plain.append('&');
      case "lt" -> plain.append('<');
      case "gt" -> plain.append('>');
      case "quot" -> plain.append('"');
      case "apos" -> plain.append('\'');
      default -> {
        if (name.startsWith("#")) {
          boolean hexadecimal = name.startsWith("#x");
          try {
            plain.appendCodePoint(
                Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10));
          } catch (IllegalArgumentException e) {
            plain.append('\ufffd');
          }
        }
      }
    }
  }
}
