package io.github.gongwenlint.languagetool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Compiles {@code rules/*.xml}; run by the build, which a rule that is not right stops. */
public final class RuleCompiler {
  private RuleCompiler() {}

  /**
   * Compiles every rule file.
   *
   * @param args the folder of the rule files, the folder of this package's resources, the folder
   *     that becomes the jar of rules for stock LanguageTool, and the file of all anchors, each
   *     with the number of its pattern, for the scan that finds all phrases at once
   */
  public static void main(String[] args) throws Exception {
    LanguageToolRules.Folder files = LanguageToolRules.Folder.read(Path.of(args[0]));
    List<String> names = new ArrayList<>();
    for (String path : files.names) {
      names.add(Path.of(path).getFileName().toString());
    }
    RuleIndex index = RuleFiles.compile(names, files.contents);
    for (RuleSource rule : index.sources()) {
      String lacking =
          rule.title().isEmpty()
              ? "name"
              : rule.explanation().isEmpty()
                  ? "说明"
                  : rule.bad().isEmpty() || rule.good().isEmpty() ? "正反例句" : "";
      if (!lacking.isEmpty()) {
        throw new RuleFileException(rule.file(), rule.line(), "规则 " + rule.id() + " 缺" + lacking);
      }
    }
    Path target = Path.of(args[1]);
    Path copies = target.resolve("rules");
    Files.createDirectories(copies);
    for (int i = 0; i < names.size(); i++) {
      Files.write(copies.resolve(names.get(i)), files.contents.get(i));
    }
    Files.write(target.resolve(RuleIndex.NAME), index.write());
    Files.copy(
        Path.of(args[0], StockEngine.ALLOWED),
        target.resolve(StockEngine.ALLOWED),
        StandardCopyOption.REPLACE_EXISTING);
    writeAnchors(index, Path.of(args[3]));
    writeStyle(names, files.contents, Path.of(args[2]));
  }

  private static void writeAnchors(RuleIndex index, Path target)
      throws RuleFileException, IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < index.patterns().size(); i++) {
      RuleIndex.Pattern pattern = index.patterns().get(i);
      if (pattern.skeleton().spaced()) {
        RuleSource rule = index.sources().get(pattern.rule());
        throw new RuleFileException(rule.file(), rule.line(), "规则 " + rule.id() + " 请改用 <regexp>");
      }
      for (String anchor : pattern.skeleton().anchor()) {
        lines.append(anchor).append('\t').append(i).append('\n');
      }
    }
    write(target, lines.toString());
  }

  /** Joins the rule files into the one in which stock LanguageTool looks for rules of style. */
  private static void writeStyle(List<String> names, List<byte[]> contents, Path target)
      throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    Document joined = factory.newDocumentBuilder().newDocument();
    joined.appendChild(joined.createComment(" gongwen-lint, Apache-2.0: " + names + " "));
    Element rules = joined.createElement("rules");
    rules.setAttribute("lang", "zh");
    joined.appendChild(rules);
    Map<String, Element> categories = new LinkedHashMap<>();
    for (byte[] bytes : contents) {
      Document one = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
      for (Node node = one.getDocumentElement().getFirstChild();
          node != null;
          node = node.getNextSibling()) {
        if (!(node instanceof Element)) {
          continue;
        }
        Element category = (Element) node;
        // An id of its own, so that a user can switch our rules and leave LanguageTool's alone.
        String id = "GONGWEN_" + category.getAttribute("id");
        Element into = categories.get(id);
        if (into == null) {
          into = (Element) joined.importNode(category, false);
          into.setAttribute("id", id);
          into.setAttribute("name", "公文：" + category.getAttribute("name"));
          rules.appendChild(into);
          categories.put(id, into);
        }
        for (Node rule = category.getFirstChild(); rule != null; rule = rule.getNextSibling()) {
          into.appendChild(joined.importNode(rule, true));
        }
      }
    }
    Path style = target.resolve("org/languagetool/rules/zh/style.xml");
    Files.createDirectories(style.getParent());
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    java.io.StringWriter out = new java.io.StringWriter();
    transformer.transform(new DOMSource(joined), new StreamResult(out));
    write(style, out.toString());
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
