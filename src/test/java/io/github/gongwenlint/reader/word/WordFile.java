package io.github.gongwenlint.reader.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word files for tests from the XML of their parts. */
public final class WordFile {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relationships = new StringBuilder();

  /** Starts a file whose body is this XML with the prefix {@code w}. */
  public static WordFile of(String body) {
    WordFile file = new WordFile();
    file.types("document.main", "document");
    file.part(
        "_rels/.rels",
        HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\""
            + OFFICE
            + "/officeDocument\" Target=\"word/document.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/"
            + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
            + "</Relationships>");
    return file.part("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
  }

  /** Says what a part is, for those who do not go by relationships. */
  private void types(String type, String name) {
    types
        .append("<Override PartName=\"/word/")
        .append(name)
        .append(
            ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.")
        .append(type)
        .append("+xml\"/>");
    part(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + types
            + "</Types>");
  }

  /** Wraps XML in a root element that declares the usual prefixes. */
  public static String root(String name, String content) {
    return HEAD
        + "<w:"
        + name
        + " xmlns:w=\""
        + W
        + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
        + content
        + "</w:"
        + name
        + ">";
  }

  /** Adds or replaces a part. */
  public WordFile part(String name, String content) {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public WordFile part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** Adds a part that the document refers to, such as styles.xml, with this content of its root. */
  public WordFile related(String type, String root, String content) {
    String name = type + ".xml";
    types(type, type);
    relationships
        .append("<Relationship Id=\"r")
        .append(parts.size())
        .append("\" Type=\"")
        .append(OFFICE)
        .append('/')
        .append(type)
        .append("\" Target=\"")
        .append(name)
        .append("\"/>");
    return part("word/" + name, root(root, content));
  }

  /** Adds the file's properties. */
  public WordFile properties(String xml) {
    return part("docProps/core.xml", HEAD + xml);
  }

  /** Returns the file. */
  public byte[] bytes() throws IOException {
    if (relationships.length() > 0) {
      part(
          "word/_rels/document.xml.rels",
          HEAD
              + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + relationships
              + "</Relationships>");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Returns the XML of a paragraph with one run. */
  public static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  /** Returns the XML of a numbered paragraph. */
  public static String numbered(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
        + level
        + "\"/><w:numId w:val=\""
        + list
        + "\"/></w:numPr></w:pPr>"
        + r(text)
        + "</w:p>";
  }

  /** Returns the XML of a run. */
  public static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  /** Returns the XML of a level of a list. */
  public static String level(int level, String format, String text, String more) {
    return "<w:lvl w:ilvl=\""
        + level
        + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
        + format
        + "\"/>"
        + more
        + "<w:lvlText w:val=\""
        + text
        + "\"/></w:lvl>";
  }
}
