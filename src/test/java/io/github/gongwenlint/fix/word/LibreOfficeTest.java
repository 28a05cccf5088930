package io.github.gongwenlint.fix.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.LibreOffice;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.fix.Fixes;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Edit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What LibreOffice sees in the files that are written; skipped where it is not installed. */
@EnabledIf("io.github.gongwenlint.LibreOffice#isInstalled")
class LibreOfficeTest {
  private static final Path DRAFT = Path.of("test-data/word/水利建设报告.docx");

  @TempDir Path folder;
  private byte[] file = new byte[0];
  private Document document = read(file);
  private List<Diagnostic> found = List.of();

  private static Document read(byte[] bytes) {
    try {
      return Readers.read(bytes.length == 0 ? "空.txt" : "稿.docx", bytes);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void check() throws Exception {
    file = Files.readAllBytes(DRAFT);
    document = read(file);
    found = new Linter(RuleBook.builtIn(), Rule::enabled).lint(document);
    assertThat(found).hasSizeGreaterThan(8);
  }

  private String converted(String name, byte[] bytes, String format) throws Exception {
    return LibreOffice.convert(Files.write(folder.resolve(name + ".docx"), bytes), format);
  }

  @Test
  void commentsStandAtTheirCharactersAndTheTextIsTheSame() throws Exception {
    check();
    WordMarks.Result result = WordMarks.write(file, document, found, null);
    assertThat(converted("批", result.bytes(), "txt:Text"))
        .isEqualTo(converted("稿", file, "txt:Text"));
    Path flat = folder.resolve("批.fodt");
    converted("批", result.bytes(), "fodt");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    Element root = factory.newDocumentBuilder().parse(flat.toFile()).getDocumentElement();
    List<String> seen = new ArrayList<>();
    walk(root, new StringBuilder(), new HashMap<>(), new HashMap<>(), seen);
    List<String> expected = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      expected.add(
          diagnostic.message().contains("截至截至")
              // A note cannot hold a comment: its mark does.
              ? "gongwen-lint  " + diagnostic.rule().id()
              : "gongwen-lint " + document.text(diagnostic.span()) + " " + diagnostic.rule().id());
    }
    expected.add("王敏 召开调度会6次 ");
    assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Collects author, characters and rule of all comments. */
  private static void walk(
      Node node,
      StringBuilder text,
      Map<String, Integer> starts,
      Map<String, String> about,
      List<String> seen) {
    String name = node.getNodeName();
    switch (name) {
      case "office:annotation" -> {
        String key = ((Element) node).getAttribute("office:name");
        String content = node.getTextContent();
        String author = content.contains("gongwen-lint") ? "gongwen-lint" : "王敏";
        int open = content.indexOf('（');
        starts.put(key, text.length());
        about.put(
            key,
            author.equals("王敏") ? " " : " " + content.substring(open + 1, content.indexOf('）')));
        about.put("by " + key, author + " ");
      }
      case "office:annotation-end" -> {
        String key = ((Element) node).getAttribute("office:name");
        seen.add(about.get("by " + key) + text.substring(starts.get(key)) + about.get(key));
      }
      case "text:note", "office:styles", "office:automatic-styles", "office:meta" -> {
        // Not the running text.
      }
      default -> {
        if (node.getNodeType() == Node.TEXT_NODE) {
          text.append(node.getNodeValue());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
          walk(child, text, starts, about, seen);
        }
      }
    }
  }

  @Test
  void acceptedChangesReadAsTheFixedText() throws Exception {
    check();
    WordMarks.Result result = WordMarks.write(file, document, found, Fixes.Level.SUGGESTED);
    assertThat(result.tracked()).hasSizeGreaterThan(4);
    String expected = converted("稿", file, "txt:Text");
    for (Diagnostic tracked : result.tracked()) {
      for (Edit edit : tracked.fixes().get(0).edits()) {
        expected =
            expected.replaceFirst(
                java.util.regex.Pattern.quote(document.text(edit.span())), edit.text());
      }
    }
    Opened opened = new Opened(result.bytes());
    assertThat(converted("改", opened.resolved(true), "txt:Text")).isEqualTo(expected);
    // LibreOffice sees the changes as changes, with our name.
    String flat = converted("改", result.bytes(), "fodt");
    assertThat(flat.split("<text:changed-region", -1)).hasSizeGreaterThan(result.tracked().size());
    assertThat(flat).contains("<dc:creator>gongwen-lint</dc:creator>");
  }
}
