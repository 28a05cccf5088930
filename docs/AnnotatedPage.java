import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Sets the comments of a Word file beside its rendered page (see annotated-page.sh): marks what they
 * are anchored at, and shows in the margin what they say without the reasons.
 */
public final class AnnotatedPage {
  private static final int DOTS = 96;
  private static final int MARGIN = 400;
  private static final int TOP = 40;
  private static final Color OURS = new Color(0xc0392b);
  private static final Color THEIRS = new Color(0x2e6da4);

  private record Glyph(char c, double x, double y, double width, double height) {}

  private record Comment(String author, List<String> lines) {}

  private record Box(Comment comment, List<Glyph> at, List<String> lines, int height) {}

  public static void main(String[] arguments) throws Exception {
    Map<String, Comment> comments = new HashMap<>();
    List<String[]> anchors = new ArrayList<>();
    try (ZipFile zip = new ZipFile(arguments[0])) {
      NodeList all = xml(zip, "word/comments.xml").getElementsByTagName("w:comment");
      for (int i = 0; i < all.getLength(); i++) {
        Element comment = (Element) all.item(i);
        List<String> lines = new ArrayList<>();
        NodeList paragraphs = comment.getElementsByTagName("w:p");
        for (int k = 0; k < paragraphs.getLength(); k++) {
          String line = paragraphs.item(k).getTextContent();
          if (!line.startsWith("理由：") && !line.startsWith("依据：")) {
            lines.add(line);
          }
        }
        comments.put(
            comment.getAttribute("w:id"), new Comment(comment.getAttribute("w:author"), lines));
      }
      walk(
          xml(zip, "word/document.xml").getDocumentElement(),
          new StringBuilder(),
          new HashMap<>(),
          anchors);
    }
    List<Glyph> glyphs = glyphs(Files.readString(Path.of(arguments[2])));
    BufferedImage page = ImageIO.read(new File(arguments[1]));
    int height = 988;
    BufferedImage picture =
        new BufferedImage(page.getWidth() - 60 + MARGIN, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, picture.getWidth(), height);
    g.drawImage(page, -30, 0, null);
    g.setColor(new Color(0xf4f4f2));
    int left = page.getWidth() - 70;
    g.fillRect(left, 0, picture.getWidth() - left, height);
    Font plain = new Font("Noto Sans CJK SC", Font.PLAIN, 12);
    List<Box> boxes = new ArrayList<>();
    FontMetrics metrics = g.getFontMetrics(plain);
    for (String[] anchor : anchors) {
      Comment comment = comments.get(anchor[0]);
      List<String> lines = new ArrayList<>();
      for (String line : comment.lines()) {
        lines.addAll(wrapped(line, metrics, MARGIN - 60));
      }
      List<Glyph> at = find(glyphs, anchor[1], Integer.parseInt(anchor[2]));
      boxes.add(new Box(comment, at, lines, 17 * (lines.size() + 1) + 8));
    }
    int[] tops = new int[boxes.size()];
    int bottom = TOP;
    for (int i = 0; i < tops.length; i++) {
      tops[i] = Math.max(bottom, (int) boxes.get(i).at().get(0).y() - 10);
      bottom = tops[i] + boxes.get(i).height() + 7;
    }
    int limit = height - 10;
    for (int i = tops.length - 1; i >= 0; i--) {
      tops[i] = Math.min(tops[i], limit - boxes.get(i).height());
      limit = tops[i] - 7;
    }
    for (int i = 0; i < tops.length; i++) {
      draw(g, boxes.get(i), left + 20, tops[i], plain);
    }
    g.dispose();
    ImageIO.write(picture, "png", new File(arguments[3]));
  }

  private static void draw(Graphics2D g, Box box, int x, int y, Font plain) {
    Color color = box.comment().author().equals("gongwen-lint") ? OURS : THEIRS;
    Color light = new Color(color.getRed(), color.getGreen(), color.getBlue(), 50);
    g.setColor(light);
    for (Glyph glyph : box.at()) {
      g.fillRect(
          (int) Math.round(glyph.x()) - 30,
          (int) Math.round(glyph.y()),
          (int) Math.ceil(glyph.width()),
          (int) Math.round(glyph.height()));
    }
    Glyph last = box.at().get(box.at().size() - 1);
    int fromX = (int) (last.x() + last.width()) - 30;
    int fromY = (int) (last.y() + last.height());
    g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 130));
    g.setStroke(
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0, new float[] {3, 3}, 0));
    g.drawLine(fromX, fromY, x - 30, fromY);
    g.drawLine(x - 30, fromY, x, y + 12);
    g.setStroke(new BasicStroke(1));
    g.setColor(Color.WHITE);
    g.fillRoundRect(x, y, MARGIN - 40, box.height(), 6, 6);
    g.setColor(color);
    g.drawRoundRect(x, y, MARGIN - 40, box.height(), 6, 6);
    g.setFont(plain.deriveFont(Font.BOLD, 11f));
    g.drawString(box.comment().author(), x + 8, y + 16);
    g.setColor(new Color(0x222222));
    g.setFont(plain);
    for (int i = 0; i < box.lines().size(); i++) {
      g.drawString(box.lines().get(i), x + 8, y + 16 + 17 * (i + 1));
    }
  }

  private static List<String> wrapped(String line, FontMetrics metrics, int width) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= line.length(); i++) {
      if (i == line.length() || metrics.stringWidth(line.substring(from, i + 1)) > width) {
        lines.add(line.substring(from, i));
        from = i;
      }
    }
    return lines;
  }

  private static Document xml(ZipFile zip, String part) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(zip.getInputStream(zip.getEntry(part)));
  }

  /** Collects for each comment its number, its characters, and how many stand before them. */
  private static void walk(
      Node node, StringBuilder text, Map<String, Integer> starts, List<String[]> anchors) {
    switch (node.getNodeName()) {
      case "w:commentRangeStart" -> starts.put(((Element) node).getAttribute("w:id"), text.length());
      case "w:commentRangeEnd" -> {
        String id = ((Element) node).getAttribute("w:id");
        int start = starts.get(id);
        anchors.add(new String[] {id, text.substring(start), Integer.toString(start)});
      }
      case "w:footnoteReference" -> text.append('1');
      case "w:t" -> text.append(node.getTextContent().replaceAll("\\s", ""));
      default -> {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
          walk(child, text, starts, anchors);
        }
      }
    }
  }

  private static List<Glyph> find(List<Glyph> glyphs, String anchor, int near) {
    StringBuilder text = new StringBuilder();
    for (Glyph glyph : glyphs) {
      text.append(glyph.c());
    }
    int best = -1;
    for (int at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
      if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) {
        best = at;
      }
    }
    if (best < 0) {
      throw new IllegalStateException("not on the page: " + anchor);
    }
    return glyphs.subList(best, best + anchor.length());
  }

  /** Reads where characters stand, in dots; a word's are taken to be wide or half as wide. */
  private static List<Glyph> glyphs(String html) {
    List<Glyph> glyphs = new ArrayList<>();
    Matcher word =
        Pattern.compile(
                "<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">([^<]*)<")
            .matcher(html);
    while (word.find()) {
      double scale = DOTS / 72.0;
      String text = word.group(5).replace("&amp;", "&");
      double x = Double.parseDouble(word.group(1)) * scale;
      double y = Double.parseDouble(word.group(2)) * scale;
      double width = Double.parseDouble(word.group(3)) * scale - x;
      double height = Double.parseDouble(word.group(4)) * scale - y;
      double units = 0;
      for (char c : text.toCharArray()) {
        units += c < 0x2000 ? 0.55 : 1;
      }
      for (char c : text.toCharArray()) {
        double own = width * (c < 0x2000 ? 0.55 : 1) / units;
        glyphs.add(new Glyph(c, x, y + height * 0.15, own, height * 0.75));
        x += own;
      }
    }
    return glyphs;
  }
}
