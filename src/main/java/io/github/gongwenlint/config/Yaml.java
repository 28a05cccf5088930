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
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
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
    try {
      LoadSettings settings =
          LoadSettings.builder().setMaxAliasesForCollections(0).setLabel(name).build();
      return new Compose(settings)
          .composeString(text.startsWith("\ufeff") ? text.substring(1) : text)
          .orElse(null);
    } catch (MarkedYamlEngineException e) {
      throw place(e.getProblemMark()).fault("不是正确的 YAML，请检查缩进、冒号和引号");
    } catch (YamlEngineException e) {
      throw new ConfigException(name + "：不是正确的 YAML，请检查缩进、冒号和引号，不要用锚点和别名（& 和 *）");
    }
  }

  /**
   * Returns the entries of a mapping whose keys are all known and written once.
   *
   * @param known the keys; empty when any will do
   */
  List<NodeTuple> entries(Node node, String owner, List<String> known) throws ConfigException {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(
          node,
          (owner.isEmpty() ? "文件内容" : owner + " ")
              + "应为“键: 值”"
              + (known.isEmpty() ? "" : "，可用的键：" + String.join("、", known)));
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

  List<String> texts(Node node, String owner) throws ConfigException {
    List<String> texts = new ArrayList<>();
    for (Node item : items(node)) {
      texts.add(text(item, owner));
    }
    return texts;
  }

  List<Stated> stated(Node node, String owner) throws ConfigException {
    List<Stated> texts = new ArrayList<>();
    for (Node item : items(node)) {
      texts.add(new Stated(text(item, owner), place(item)));
    }
    return texts;
  }

  String text(Node node, String owner) throws ConfigException {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault(node, owner + " 应为文字");
    }
    return scalar.getValue().strip();
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

  boolean truth(Node node, String owner) throws ConfigException {
    return choice(node, owner, List.of("true", "false")).equals("true");
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
