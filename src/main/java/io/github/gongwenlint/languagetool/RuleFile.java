package io.github.gongwenlint.languagetool;

import io.github.gongwenlint.rule.Severity;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads from a rule file what LanguageTool does not keep: the lines, the explanations and the
 * order.
 *
 * <p>Conventions on top of LanguageTool's format: a comment inside a rule or rule group that starts
 * with {@code 说明：} is the explanation, what follows {@code 来源：} in it the source. {@code
 * tags="picky"} makes a rule info, {@code prio="1"} or more makes it an error, everything else is a
 * warning; {@code default="off"} switches it off. The category's id is one of ours, in capitals.
 */
final class RuleFile {
  private static final String EXPLANATION = "说明：";
  private static final String SOURCE = "来源：";

  private RuleFile() {}

  /**
   * Refuses a file that could make an XML parser read other files or that breaks the schema.
   *
   * @throws RuleFileException with the line of the fault
   */
  static void validate(String name, byte[] bytes) throws RuleFileException {
    refuseTricks(name, bytes);
    try {
      URL schema = RuleFile.class.getResource("/org/languagetool/rules/rules.xsd");
      if (schema == null) {
        throw new IllegalStateException("LanguageTool's rules.xsd is not on the class path");
      }
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      Validator validator = factory.newSchema(schema).newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      // Its complaints are the user's to read, and the same wherever the program runs.
      validator.setProperty("http://apache.org/xml/properties/locale", Locale.SIMPLIFIED_CHINESE);
      validator.setErrorHandler(new Strict());
      validator.validate(new StreamSource(new ByteArrayInputStream(bytes)));
    } catch (SAXParseException e) {
      throw new RuleFileException(name, e.getLineNumber(), "不符合规则格式（rules.xsd）：" + e.getMessage());
    } catch (SAXException | java.io.IOException e) {
      throw new RuleFileException(name, 0, "无法读取：" + e.getMessage());
    }
  }

  private static void refuseTricks(String name, byte[] bytes) throws RuleFileException {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(input, output, true).isError()) {
      int line = 1;
      for (int i = 0; i < input.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new RuleFileException(name, line, "不是 UTF-8 编码，请转换成 UTF-8");
    }
    String text = output.flip().toString();
    String start = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (!start.startsWith("<") || text.indexOf('\0') >= 0) {
      throw new RuleFileException(name, 1, "不是 UTF-8 编码的 XML 文件");
    }
    for (String trick : List.of("<!DOCTYPE", "<!ENTITY")) {
      int at = text.indexOf(trick);
      if (at >= 0) {
        throw new RuleFileException(name, line(text, at), "规则文件不得含有 " + trick + "：它能使程序读取别的文件");
      }
    }
    if (start.startsWith("<?xml")) {
      String declaration = start.substring(0, Math.max(0, start.indexOf("?>")));
      if (declaration.contains("encoding")
          && !declaration.matches("(?s).*[\"'](?i:utf-8)[\"'].*")) {
        throw new RuleFileException(name, 1, "XML 声明的编码应为 UTF-8");
      }
    }
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /**
   * Returns the line on which one of the clues stands first, or 0.
   *
   * @param bytes a file that was validated
   * @param clues what LanguageTool says that it could not read, longest first
   */
  static int lineOf(byte[] bytes, List<String> clues) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (String clue : clues) {
      for (String form : List.of(clue, StringEscapeUtils.escapeXml10(clue))) {
        int at = form.length() < 2 ? -1 : text.indexOf(form);
        if (at >= 0) {
          return line(text, at);
        }
      }
    }
    return 0;
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  /** Reads the rules of a file that was validated, in its order. */
  static List<RuleSource> read(String name, byte[] bytes) throws RuleFileException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return new Reader(name, factory.createXMLStreamReader(new ByteArrayInputStream(bytes)))
          .read();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new RuleFileException(name, line, "XML 有错：" + e.getMessage());
    }
  }

  private static final class Reader {
    private final String file;
    private final XMLStreamReader xml;
    private final List<RuleSource> rules = new ArrayList<>();
    private String category = "";
    private boolean categoryOff;
    private String categoryTags = "";
    private RuleSource.@Nullable Draft rule;
    private boolean inGroup;

    Reader(String file, XMLStreamReader xml) {
      this.file = file;
      this.xml = xml;
    }

    List<RuleSource> read() throws XMLStreamException {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          start(xml.getLocalName());
        } else if (event == XMLStreamConstants.COMMENT && rule != null) {
          comment(rule, xml.getText().strip());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          end(xml.getLocalName());
        }
      }
      return rules;
    }

    private String attribute(String name) {
      String value = xml.getAttributeValue(null, name);
      return value == null ? "" : value;
    }

    private void start(String element) throws XMLStreamException {
      switch (element) {
        case "category" -> {
          category = attribute("id");
          categoryOff = attribute("default").equals("off");
          categoryTags = attribute("tags");
        }
        case "rulegroup" -> {
          rule = draft();
          inGroup = true;
        }
        case "rule" -> {
          if (!inGroup) {
            rule = draft();
          }
        }
        case "message" -> {
          String message = message();
          if (rule != null && rule.message.isEmpty()) {
            rule.message = message;
          }
        }
        case "example" -> {
          if (rule != null) {
            example(rule);
          }
        }
        default -> {}
      }
    }

    private RuleSource.Draft draft() {
      RuleSource.Draft draft =
          new RuleSource.Draft(file, xml.getLocation().getLineNumber(), attribute("id"), category);
      draft.title = attribute("name");
      draft.enabled = !attribute("default").endsWith("off") && !categoryOff;
      String prio = attribute("prio");
      if (!prio.isEmpty() && Integer.parseInt(prio) > 0) {
        draft.severity = Severity.ERROR.id();
      } else if (attribute("tags").equals("picky") || categoryTags.equals("picky")) {
        draft.severity = Severity.INFO.id();
      }
      return draft;
    }

    private void end(String element) {
      if (element.equals("rulegroup")) {
        inGroup = false;
      }
      if (rule != null && (element.equals("rulegroup") || (element.equals("rule") && !inGroup))) {
        rules.add(rule.finish());
        rule = null;
      }
    }

    private static void comment(RuleSource.Draft rule, String text) {
      if (!text.startsWith(EXPLANATION)) {
        return;
      }
      int source = text.indexOf(SOURCE);
      String explanation =
          text.substring(EXPLANATION.length(), source < 0 ? text.length() : source);
      rule.explanation += oneLine(explanation);
      if (source >= 0) {
        rule.source = oneLine(text.substring(source + SOURCE.length()));
      }
    }

    /** Joins the lines of a comment; Chinese needs no space where they meet. */
    private static String oneLine(String text) {
      return text.strip().replaceAll("\\s*\\n\\s*", "");
    }

    private String message() throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      int depth = 1;
      while (depth > 0) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          text.append(xml.getLocalName().equals("suggestion") ? "“" : "…");
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          if (depth > 0 && xml.getLocalName().equals("suggestion")) {
            text.append("”");
          }
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          text.append(xml.getText());
        }
      }
      // What the pattern fills in is left open, however many groups it takes.
      return oneLine(text.toString().replaceAll("(?:\\\\\\d|…)+", "……"));
    }

    private void example(RuleSource.Draft rule) throws XMLStreamException {
      String correction = xml.getAttributeValue(null, "correction");
      boolean bad = correction != null || !attribute("type").isEmpty();
      bad &= !attribute("type").equals("correct");
      StringBuilder marked = new StringBuilder();
      StringBuilder fixed = new StringBuilder();
      boolean inside = false;
      int depth = 1;
      while (depth > 0) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          inside = true;
          marked.append(bad ? "⟦" : "");
          if (correction != null) {
            int bar = correction.indexOf('|');
            fixed.append(bar < 0 ? correction : correction.substring(0, bar));
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          if (depth > 0) {
            inside = false;
            marked.append(bad ? "⟧" : "");
          }
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          marked.append(xml.getText());
          if (!inside) {
            fixed.append(xml.getText());
          }
        }
      }
      if (bad) {
        boolean corrected = correction != null && !correction.isEmpty();
        rule.bad.add(new String[] {marked.toString(), corrected ? fixed.toString() : ""});
      } else {
        rule.good.add(marked.toString());
      }
    }
  }
}
