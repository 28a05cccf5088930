package io.github.gongwenlint.languagetool;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads Java's syntax of regular expressions by recursive descent; what an expression says beside
 * its literals and widths is passed over.
 */
final class ExpressionParser {
  private final String source;
  private final boolean ignoreCase;
  private int at;

  ExpressionParser(String source, boolean ignoreCase) {
    this.source = source;
    this.ignoreCase = ignoreCase;
  }

  Expression parse() {
    Expression all = choice();
    if (at < source.length()) {
      throw unknown();
    }
    return all;
  }

  private IllegalArgumentException unknown() {
    return new IllegalArgumentException(
        "表达式第 " + (at + 1) + " 个字符起的写法不支持：" + source.substring(Math.min(at, source.length())));
  }

  private boolean more() {
    return at < source.length();
  }

  private boolean take(String text) {
    if (source.startsWith(text, at)) {
      at += text.length();
      return true;
    }
    return false;
  }

  private Expression choice() {
    List<Expression> branches = new ArrayList<>();
    do {
      branches.add(branch());
    } while (take("|"));
    return branches.size() == 1 ? branches.get(0) : Expression.choice(branches);
  }

  private Expression branch() {
    List<Expression> parts = new ArrayList<>();
    while (more() && source.charAt(at) != '|' && source.charAt(at) != ')') {
      parts.add(quantified(atom()));
    }
    return parts.isEmpty() ? Expression.nothing() : Expression.sequence(parts);
  }

  private Expression quantified(Expression atom) {
    int least;
    int most;
    if (take("?")) {
      least = 0;
      most = 1;
    } else if (take("*")) {
      least = 0;
      most = Expression.MANY;
    } else if (take("+")) {
      least = 1;
      most = Expression.MANY;
    } else if (take("{")) {
      least = number();
      most = least;
      if (take(",")) {
        most = source.startsWith("}", at) ? Expression.MANY : number();
      }
      if (!take("}")) {
        throw unknown();
      }
    } else {
      return atom;
    }
    if (!take("?")) {
      take("+");
    }
    return Expression.repeat(atom, least, most);
  }

  private int number() {
    int start = at;
    int value = 0;
    while (more() && source.charAt(at) >= '0' && source.charAt(at) <= '9') {
      value = Math.min(Expression.MANY, value * 10 + source.charAt(at++) - '0');
    }
    if (at == start) {
      throw unknown();
    }
    return value;
  }

  private Expression atom() {
    char c = source.charAt(at);
    switch (c) {
      case '(' -> {
        at++;
        return group();
      }
      case '[' -> {
        return characterClass();
      }
      case '.' -> {
        at++;
        return Expression.other(1, 2);
      }
      case '^', '$' -> {
        at++;
        return Expression.nothing();
      }
      case '\\' -> {
        at++;
        return escape();
      }
      case '*', '+', '?', '{' -> throw unknown();
      default -> {
        at++;
        if (Character.isHighSurrogate(c) && more()) {
          return Expression.literal(source.substring(at - 1, ++at));
        }
        return character(c);
      }
    }
  }

  private Expression character(char c) {
    // One letter may stand for several when case is ignored; no Chinese character does.
    boolean cased = Character.isLetter(c) && !Character.isIdeographic(c);
    return ignoreCase && cased ? Expression.other(1, 1) : Expression.literal(String.valueOf(c));
  }

  private Expression group() {
    Expression.Kind kind = null;
    if (take("?:") || take("?>")) {
      kind = null;
    } else if (take("?=")) {
      kind = Expression.Kind.AHEAD;
    } else if (take("?<=")) {
      kind = Expression.Kind.BEHIND;
    } else if (take("?!") || take("?<!")) {
      kind = Expression.Kind.NOTHING;
    } else if (take("?<")) {
      at = source.indexOf('>', at) + 1;
      if (at == 0) {
        at = source.length();
        throw unknown();
      }
    } else if (source.startsWith("?", at)) {
      throw unknown();
    }
    Expression inner = choice();
    if (!take(")")) {
      throw unknown();
    }
    if (kind == Expression.Kind.NOTHING) {
      return Expression.unlike(inner);
    }
    return kind == null ? inner : Expression.around(kind, inner);
  }

  private Expression escape() {
    if (!more()) {
      throw unknown();
    }
    char c = source.charAt(at++);
    switch (c) {
      case 'd', 's', 'w', 'h', 'v' -> {
        return Expression.other(1, 1);
      }
      case 'D', 'S', 'W', 'H', 'V' -> {
        return Expression.other(1, 2);
      }
      case 'b', 'B', 'A', 'z', 'Z' -> {
        return Expression.nothing();
      }
      case 'n' -> {
        return Expression.literal("\n");
      }
      case 'r' -> {
        return Expression.literal("\r");
      }
      case 't' -> {
        return Expression.literal("\t");
      }
      case 'u' -> {
        if (at + 4 > source.length()) {
          throw unknown();
        }
        char code = (char) Integer.parseInt(source.substring(at, at + 4), 16);
        at += 4;
        return character(code);
      }
      case 'p', 'P' -> {
        at = source.indexOf('}', at) + 1;
        if (at == 0) {
          at = source.length();
          throw unknown();
        }
        return Expression.other(1, 2);
      }
      default -> {
        if (c >= '1' && c <= '9') {
          return Expression.other(0, Expression.MANY);
        }
        if (Character.isLetterOrDigit(c)) {
          at--;
          throw unknown();
        }
        return Expression.literal(String.valueOf(c));
      }
    }
  }

  private Expression characterClass() {
    int start = at++;
    boolean negated = take("^");
    Set<String> members = new LinkedHashSet<>();
    boolean listed = !negated;
    boolean first = true;
    while (true) {
      if (!more()) {
        at = start;
        throw unknown();
      }
      char c = source.charAt(at++);
      if (c == ']' && !first) {
        break;
      }
      first = false;
      if (c == '[' || (c == '&' && source.startsWith("&", at))) {
        throw unknown();
      }
      Expression member =
          c == '\\' ? escape() : Character.isSurrogate(c) ? Expression.other(1, 2) : character(c);
      String from = member.text();
      if (from == null) {
        listed = false;
        continue;
      }
      if (source.startsWith("-", at) && !source.startsWith("-]", at)) {
        at++;
        char to = source.charAt(at++);
        if (to == '\\') {
          String end = escape().text();
          if (end == null) {
            throw unknown();
          }
          to = end.charAt(0);
        }
        if (to - from.charAt(0) > Expression.MOST_OPTIONS) {
          listed = false;
        } else {
          for (char m = from.charAt(0); m <= to; m++) {
            members.add(String.valueOf(m));
          }
        }
      } else {
        members.add(from);
      }
    }
    return listed && members.size() <= Expression.MOST_OPTIONS
        ? Expression.literals(members)
        : Expression.other(1, 2);
  }
}
