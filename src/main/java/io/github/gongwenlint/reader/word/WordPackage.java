package io.github.gongwenlint.reader.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Word file and how they refer to each other (ECMA-376, part 2).
 *
 * <p>Everything is read into memory once, within limits that no document of an office reaches, so
 * that a hostile file costs neither memory nor time. No part outside the file is ever looked at.
 */
final class WordPackage {
  private static final int MOST_ENTRIES = 10_000;
  private static final long MOST_BYTES = 256L << 20;

  /** From this size a part must not be larger than {@link #MOST_RATIO} times what is stored. */
  private static final long LARGE = 16L << 20;

  private static final long MOST_RATIO = 400;
  private static final int DEEPEST = 400;

  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** A reference of one part to another: the last word of its type, and the other's name. */
  record Relationship(String type, String target, boolean external) {}

  private final Map<String, byte[]> parts;
  private final XMLInputFactory factory;

  private WordPackage(Map<String, byte[]> parts) {
    this.parts = parts;
    factory = XMLInputFactory.newDefaultFactory();
    // A DOCTYPE is refused when it is met; until then nothing of it is looked at.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
  }

  /**
   * Reads the parts that matter for the text: everything in XML.
   *
   * @throws WordException when the file is none, is damaged or goes beyond a limit
   */
  static WordPackage read(byte[] bytes) throws WordException {
    refuseOthers(bytes);
    Map<String, byte[]> parts = new HashMap<>();
    Set<String> twice = new HashSet<>();
    long total = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        if (++entries > MOST_ENTRIES) {
          throw new WordException("文件里的部件超过 " + MOST_ENTRIES + " 个，不是正常的 Word 文件");
        }
        String name = name(entry.getName());
        if (entry.isDirectory() || !isWanted(name)) {
          continue;
        }
        byte[] content = content(zip, bytes.length, name, total);
        total += content.length;
        if (parts.put(name, content) != null) {
          twice.add(name);
        }
      }
    } catch (ZipException e) {
      throw new WordException("文件已损坏（压缩包不完整），请用 Word 或 WPS 打开后重新保存");
    } catch (IllegalArgumentException e) {
      throw new WordException("文件里有部件名称无法识别，请用 Word 或 WPS 打开后重新保存");
    } catch (IOException e) {
      throw new WordException("文件已损坏或不完整，请用 Word 或 WPS 打开后重新保存");
    }
    // OpenDocument 1.3, part 2, 3.4: an encrypted file says so in its manifest.
    byte[] manifest = parts.get("meta-inf/manifest.xml");
    if (manifest != null && holds(manifest, "encryption-data")) {
      throw WordException.locked();
    }
    if (!parts.containsKey("[content_types].xml") && !parts.containsKey("content.xml")) {
      throw new WordException(
          entries == 0 ? "文件已损坏（压缩包不完整），请重新取得这份文件" : "是压缩包，但不是 Word 文件；请另存为 .docx 再检查");
    }
    if (!twice.isEmpty()) {
      throw new WordException("文件里有重名的部件，不是正常的 Word 文件；请用 Word 或 WPS 打开后重新保存");
    }
    return new WordPackage(parts);
  }

  /** Tells whether this is an OpenDocument file. */
  boolean isOpenDocument() {
    return parts.containsKey("content.xml") && !parts.containsKey("[content_types].xml");
  }

  /** Says what a file is that is called a Word file but is none. */
  private static void refuseOthers(byte[] bytes) throws WordException {
    if (bytes.length == 0) {
      throw new WordException("文件是空的（0 字节），请重新取得这份文件");
    }
    if (startsWith(bytes, "%PDF")) {
      throw new WordException("实际是 PDF 文件，请检查生成它的 Word 文件");
    }
    if (isWebPage(bytes)) {
      throw new WordException("实际是网页（HTML）文件，只是改了扩展名；请用 Word 或 WPS 另存为 .docx 再检查");
    }
    if (startsWith(bytes, "<?xml") || startsWith(bytes, "\u00ef\u00bb\u00bf<?xml")) {
      throw new WordException("实际是单个 XML 文件；请用 Word 或 WPS 另存为 .docx 再检查");
    }
    if (!startsWith(bytes, "PK")) {
      throw new WordException(
          "不是 Word 或 OpenDocument 文件，内容已损坏或只是改了扩展名；请用 Word 或 WPS 另存为 .docx 再检查");
    }
  }

  private static boolean isWebPage(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
    String lower = start.toLowerCase(Locale.ROOT);
    return lower.contains("<html")
        || lower.contains("<!doctype html")
        || lower.contains("mime-version:");
  }

  static boolean startsWith(byte[] bytes, String prefix) {
    for (int i = 0; i < prefix.length(); i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean holds(byte[] bytes, String wanted) {
    for (int i = 0; i + wanted.length() <= bytes.length; i++) {
      if (bytes[i] == (byte) wanted.charAt(0)) {
        int k = 1;
        while (k < wanted.length() && bytes[i + k] == (byte) wanted.charAt(k)) {
          k++;
        }
        if (k == wanted.length()) {
          return true;
        }
      }
    }
    return false;
  }

  private static byte[] content(InputStream zip, long stored, String name, long before)
      throws IOException, WordException {
    ByteArrayOutputStream content = new ByteArrayOutputStream(1 << 14);
    byte[] buffer = new byte[1 << 14];
    int count;
    while ((count = zip.read(buffer)) > 0) {
      content.write(buffer, 0, count);
      long size = content.size();
      if (before + size > MOST_BYTES) {
        throw new WordException("解压后超过 " + (MOST_BYTES >> 20) + " MB，不是正常的 Word 文件");
      }
      if (size > LARGE && size > stored * MOST_RATIO) {
        throw new WordException(
            "部件 " + name + " 的压缩比超过 " + MOST_RATIO + "，不是正常的 Word 文件；请用 Word 或 WPS 打开后重新保存");
      }
    }
    return content.toByteArray();
  }

  private static boolean isWanted(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  /** Returns a part's name as it is compared: without a leading slash, in lower case. */
  private static String name(String name) {
    String plain = name.replace('\\', '/');
    while (plain.startsWith("/")) {
      plain = plain.substring(1);
    }
    return plain.toLowerCase(Locale.ROOT);
  }

  /** Returns the name of the part that the package calls its document. */
  String mainPart() throws WordException {
    for (Relationship relationship : relationships("")) {
      if (relationship.type().equals("officeDocument")) {
        if (!parts.containsKey(name(relationship.target()))) {
          break;
        }
        return relationship.target();
      }
    }
    throw new WordException("文件里找不到正文，可能已损坏；请用 Word 或 WPS 打开后重新保存");
  }

  boolean holds(String part) {
    return parts.containsKey(name(part));
  }

  /** Returns the relationships of a part, or of the package for an empty name. */
  List<Relationship> relationships(String part) throws WordException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    List<Relationship> found = new ArrayList<>();
    if (!holds(name)) {
      return found;
    }
    walk(
        name,
        new Handler() {
          @Override
          public void start(XMLStreamReader xml, Deque<String> path) {
            if (xml.getLocalName().equals("Relationship")
                && RELATIONSHIPS.equals(xml.getNamespaceURI())) {
              String type = attribute(xml, "Type");
              String target = attribute(xml, "Target");
              found.add(
                  new Relationship(
                      type.substring(type.lastIndexOf('/') + 1),
                      resolve(folder, target),
                      attribute(xml, "TargetMode").equals("External")));
            }
          }
        });
    return found;
  }

  /** Returns the name of the first part of a type that {@code part} refers to, or null. */
  @Nullable String related(String part, String type) throws WordException {
    for (Relationship relationship : relationships(part)) {
      if (relationship.type().equals(type)
          && !relationship.external()
          && holds(relationship.target())) {
        return relationship.target();
      }
    }
    return null;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (folder + target).split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  /** Is told of a part's elements in their order. */
  interface Handler {
    /**
     * Takes the start of an element.
     *
     * @param path local names of the elements around it, the outermost first
     */
    default void start(XMLStreamReader xml, Deque<String> path) throws WordException {}

    /** Takes the end of an element. */
    default void end(XMLStreamReader xml, Deque<String> path) throws WordException {}

    /** Takes characters, maybe a part of them. */
    default void text(String text, Deque<String> path) throws WordException {}
  }

  /**
   * Opens a part. The JDK's parser prints a line of its own about bytes that are no UTF-8, so that
   * it is given characters.
   */
  private XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
    InputStream in = new ByteArrayInputStream(bytes);
    if (!isUtf8(bytes)) {
      return factory.createXMLStreamReader(in);
    }
    return factory.createXMLStreamReader(
        new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
  }

  /** Tells whether XML says nothing else than that it is in UTF-8: XML 1.0, appendix F. */
  private static boolean isUtf8(byte[] bytes) {
    // A byte order mark is left to the parser, as is UTF-16.
    if (bytes.length < 2 || bytes[0] != '<' || bytes[1] == 0) {
      return false;
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    int end = start.indexOf("?>");
    String declaration = end < 0 ? "" : start.substring(0, end).toLowerCase(Locale.ROOT);
    return !declaration.contains("encoding") || declaration.contains("utf-8");
  }

  /**
   * Walks through a part.
   *
   * @throws WordException when it is no well-formed XML, holds a DOCTYPE or is nested too deeply
   */
  void walk(String part, Handler handler) throws WordException {
    byte[] bytes = parts.get(name(part));
    if (bytes == null) {
      throw new WordException("文件里缺少部件 " + part + "，可能已损坏；请用 Word 或 WPS 打开后重新保存");
    }
    Deque<String> path = new ArrayDeque<>();
    try {
      XMLStreamReader xml = reader(bytes);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD ->
              throw new WordException(
                  "部件 " + part + " 里有 DOCTYPE，不是正常的 Word 文件；请用 Word 或 WPS 打开后重新保存");
          case XMLStreamConstants.START_ELEMENT -> {
            handler.start(xml, path);
            if (path.size() == DEEPEST) {
              throw new WordException("部件 " + part + " 的嵌套超过 " + DEEPEST + " 层，不是正常的 Word 文件");
            }
            path.addLast(xml.getLocalName());
          }
          case XMLStreamConstants.END_ELEMENT -> {
            path.removeLast();
            handler.end(xml, path);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              handler.text(xml.getText(), path);
          default -> {
            // Comments and processing instructions mean nothing here.
          }
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
      throw new WordException(
          "部件 "
              + part
              + (line > 0 ? " 第" + line + "行" : "")
              + "不是完好的 XML，文件可能已损坏；请用 Word 或 WPS 打开后重新保存");
    } catch (RuntimeException e) {
      // The JDK's parser answers some broken input so.
      throw new WordException("部件 " + part + " 不是完好的 XML，文件可能已损坏；请用 Word 或 WPS 打开后重新保存");
    }
  }
}
