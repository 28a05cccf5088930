package io.github.gongwenlint.fix.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A Word file taken apart by other means than the program's own. */
final class Opened {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String AUTHOR = "gongwen-lint";

  final Map<String, byte[]> parts = new LinkedHashMap<>();

  Opened(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
  }

  String text(String part) {
    return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
  }

  Document xml(String part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    return builder.parse(new ByteArrayInputStream(parts.get(part)));
  }

  static List<Element> all(Node node, String name) {
    NodeList found =
        node instanceof Document document
            ? document.getElementsByTagNameNS(W, name)
            : ((Element) node).getElementsByTagNameNS(W, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static String attribute(Element element, String name) {
    return element.getAttributeNS(W, name);
  }

  /** Returns the words of each comment by its number. */
  Map<Integer, String> comments(boolean own) throws Exception {
    Map<Integer, String> comments = new TreeMap<>();
    if (parts.containsKey("word/comments.xml")) {
      for (Element comment : all(xml("word/comments.xml"), "comment")) {
        if (own == attribute(comment, "author").equals(AUTHOR)) {
          comments.put(Integer.parseInt(attribute(comment, "id")), comment.getTextContent());
        }
      }
    }
    return comments;
  }

  /** Returns the text that each comment is anchored at, by its number. */
  Map<Integer, String> anchored() throws Exception {
    Map<Integer, Integer> starts = new TreeMap<>();
    Map<Integer, String> found = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    anchored(xml("word/document.xml").getDocumentElement(), text, starts, found);
    return found;
  }

  private static void anchored(
      Node node, StringBuilder text, Map<Integer, Integer> starts, Map<Integer, String> found) {
    switch (String.valueOf(node.getLocalName())) {
      case "commentRangeStart" ->
          starts.put(Integer.parseInt(attribute((Element) node, "id")), text.length());
      case "commentRangeEnd" -> {
        int id = Integer.parseInt(attribute((Element) node, "id"));
        found.put(id, text.substring(starts.get(id)));
      }
      case "t" -> text.append(node.getTextContent());
      case "tab" -> text.append('\t');
      case "br" -> text.append('\n');
      case "noBreakHyphen" -> text.append('-');
      case "sym" -> text.append('\ufffc');
      case "Fallback", "txbxContent", "del", "moveFrom", "rt" -> {
        // Stands elsewhere, or not at all.
      }
      default -> {
        if (node.getLocalName() != null && node.getLocalName().equals("r")) {
          for (Element look : all(node, "vanish")) {
            if (look.getParentNode().getParentNode() == node) {
              return;
            }
          }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
          anchored(child, text, starts, found);
        }
        if ("p".equals(node.getLocalName()) && !goesOn((Element) node)) {
          text.append('\n');
        }
      }
    }
  }

  /** Tells whether nothing is seen of a paragraph's end. */
  private static boolean goesOn(Element paragraph) {
    for (String name : new String[] {"del", "moveFrom", "vanish"}) {
      for (Element found : all(paragraph, name)) {
        Node properties = found.getParentNode().getParentNode();
        if ("pPr".equals(properties.getLocalName()) && properties.getParentNode() == paragraph) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the numbers of comments' ends, changes and bookmarks in all parts. */
  List<String> ids() throws Exception {
    List<String> ids = new ArrayList<>();
    for (String part : parts.keySet()) {
      if (part.startsWith("word/") && part.endsWith(".xml")) {
        for (String name :
            new String[] {
              "ins", "del", "moveTo", "moveFrom", "rPrChange", "bookmarkStart", "commentRangeStart"
            }) {
          for (Element element : all(xml(part), name)) {
            ids.add(attribute(element, "id"));
          }
        }
      }
    }
    return ids;
  }

  /** Returns the file with our tracked changes accepted, or rejected. */
  byte[] resolved(boolean accepted) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        byte[] content = part.getValue();
        if (part.getKey().startsWith("word/") && part.getKey().endsWith("s.xml")
            || part.getKey().equals("word/document.xml")) {
          content = resolved(xml(part.getKey()), accepted);
        }
        zip.write(content);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] resolved(Document document, boolean accepted) throws Exception {
    for (Element gone : all(document, accepted ? "del" : "ins")) {
      if (attribute(gone, "author").equals(AUTHOR)) {
        gone.getParentNode().removeChild(gone);
      }
    }
    for (Element stays : all(document, accepted ? "ins" : "del")) {
      if (attribute(stays, "author").equals(AUTHOR)) {
        for (Element text : all(stays, "delText")) {
          document.renameNode(text, W, "w:t");
        }
        while (stays.getFirstChild() != null) {
          stays.getParentNode().insertBefore(stays.getFirstChild(), stays);
        }
        stays.getParentNode().removeChild(stays);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }
}
