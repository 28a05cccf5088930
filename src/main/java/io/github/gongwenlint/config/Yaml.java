package io.github.gongwenlint.config;

import io.github.gongwenlint.text.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads values from a YAML text and says where one stands that is not understood. */
final class Yaml {
  private final String name;

  /**
   * @param name what the file is called in messages
   */
  Yaml(String name) {
    this.name = name;
  }

  /** Returns the text's only value, or null when there is none. */
  @Nullable Node root(String text) throws ConfigException {
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    LoadSettings settings =
        LoadSettings.builder().setMaxAliasesForCollections(0).setLabel(name).build();
    try {
      return new Compose(settings).composeString(content).orElse(null);
    } catch (MarkedYamlEngineException e) {
      throw place(e.getProblemMark()).fault("不是正确的 YAML，请检查缩进、冒号和引号");
    } catch (ReaderException e) {
      int line = 1;
      int column = 1;
      for (int c : content.codePoints().limit(e.getPosition()).toArray()) {
        line += c == '\n' ? 1 : 0;
        column = c == '\n' ? 1 : column + 1;
      }
      throw new Place(name, line, column).fault("有看不见的控制字符，请删去");
    } catch (YamlEngineException e) {
      throw alias(content, settings).fault("不是正确的 YAML，请检查缩进、冒号和引号，不要用锚点和别名（& 和 *）");
    }
  }

  /** Returns where an alias stands: the exception for one does not say it. */
  private Place alias(String content, LoadSettings settings) {
    try {
      for (Event event : new Parse(settings).parseString(content)) {
        if (event.getEventId() == Event.ID.Alias) {
          return place(event.getStartMark());
        }
      }
    } catch (YamlEngineException e) {
      // Something else is wrong, such as a version of YAML that does not exist.
    }
    return new Place(name, 0, 0);
  }

  /**
   * Returns the entries of a mapping whose keys are all known and written once.
   *
   * @param known the keys; empty when they are the names of rules
   */
  List<NodeTuple> entries(Node node, String owner, List<String> known) throws ConfigException {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(
          node,
          (owner.isEmpty() ? "文件内容" : owner + " ")
              + "应为“键: 值”"
              + (known.isEmpty() ? "，如：doubled-word: off" : "，可用的键：" + String.join("、", known)));
    }
    Set<String> seen = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = text(entry.getKeyNode(), "键");
      if (!known.isEmpty() && !known.contains(key)) {
        String near = Nearest.of(key, known);
        throw fault(
            entry.getKeyNode(),
            (owner.isEmpty() ? "没有“" : owner + " 下没有“")
                + key
                + "”这个键；"
                + (near == null ? "可用的键：" + String.join("、", known) : "是不是要写 " + near + "？"));
      }
      if (!seen.add(key)) {
        throw fault(entry.getKeyNode(), "“" + key + "”写了两次");
      }
    }
    return mapping.getValue();
  }

  static String key(NodeTuple entry) {
    return ((ScalarNode) entry.getKeyNode()).getValue().strip();
  }

  /** Returns the items of a list; a single value is a list of one. */
  static List<Node> items(Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of(node);
  }

  /** Returns the texts of a list, or a single one. */
  List<String> texts(Node node, String owner) throws ConfigException {
    List<String> texts = new ArrayList<>();
    for (Node item : items(node)) {
      texts.add(filled(item, owner));
    }
    return texts;
  }

  /** Returns the texts of a list, or a single one, with their places. */
  List<Stated> stated(Node node, String owner) throws ConfigException {
    List<Stated> texts = new ArrayList<>();
    for (Node item : items(node)) {
      texts.add(new Stated(filled(item, owner), place(item)));
    }
    return texts;
  }

  /** Returns a text, which may be empty. */
  String text(Node node, String owner) throws ConfigException {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault(node, owner + " 应为一个值，不能是列表，也不能是“键: 值”");
    }
    return scalar.getValue().strip();
  }

  /** Returns a text that is not empty: a key without a value was forgotten, and does nothing. */
  String filled(Node node, String owner) throws ConfigException {
    String text = text(node, owner);
    if (text.isEmpty()) {
      throw fault(node, owner + " 的值是空的，请填写，或者删去这一项");
    }
    return text;
  }

  /** Returns a value that must be one of a few. */
  String choice(Node node, String owner, List<String> choices) throws ConfigException {
    String text = text(node, owner);
    if (choices.contains(text)) {
      return text;
    }
    String near = Nearest.of(text, choices);
    throw fault(
        node,
        owner
            + " 不能是“"
            + text
            + "”，可用的值："
            + String.join("、", choices)
            + (near == null ? "" : "；是不是要写 " + near + "？"));
  }

  Place place(Node node) {
    return place(node.getStartMark());
  }

  private Place place(Optional<Mark> mark) {
    return mark.isEmpty()
        ? new Place(name, 0, 0)
        : new Place(name, mark.get().getLine() + 1, mark.get().getColumn() + 1);
  }

  ConfigException fault(Node node, String what) {
    return place(node).fault(what);
  }
}
