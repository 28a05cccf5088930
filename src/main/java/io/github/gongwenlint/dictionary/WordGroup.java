package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.text.Resources;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The groups of {@code dictionaries/word-groups.tsv}: short lists that a check goes through. */
public enum WordGroup {
  /** Wording that only somebody who hands out a template uses. */
  PROMPT,

  /** Verbs that make 此处 a prompt: 此处有掌声 is none. */
  PROMPT_VERB,

  /** Names of fields that say by themselves, in brackets, that their value is missing. */
  FIELD,

  /** Names of fields that are also ordinary words, and so need a place where only a value fits. */
  PLAIN_FIELD,

  /** Those who are addressed or sign. */
  ADDRESSEE,

  /** Bodies, places and offices that can follow 某. */
  BODY,

  /** Words that begin with a unit without being one: 数据要素×区域, ×市场. */
  NO_UNIT,

  /** Titles in 《》 that say only what kind of document it is. */
  BARE_TITLE,

  /** What a document is called behind the name of its office. */
  KIND,

  /** Verbs after which a measure word needs a number. */
  COUNTING_VERB,

  /** What is counted by 个 and is not counted without a number. */
  COUNTED,

  /** Posts behind the name of a person. */
  POST,

  /** Posts before the name of a person. */
  CHIEF,

  /** What follows a name that stands behind a post. */
  AFTER_NAME,

  /** What ends the name of a body. */
  NAMED_BODY,

  /** Words in the head of a column whose values cannot be added. */
  NOT_ADDED,

  /** What the area of a whole county or town is called. */
  WHOLE_AREA,

  /** Units of quantities, the longer before the shorter. */
  UNIT,

  /** What follows the name of a person, which is no misspelled word. */
  FORM_OF_ADDRESS,

  /** What stands outside of the quotation marks of a short form. */
  TAIL,

  /** Words before a number that make it no exact one. */
  VAGUE_BEFORE,

  /** Words behind a quantity that make it no exact one. */
  VAGUE_AFTER,

  /** Words before a number that make it the least there are. */
  AT_LEAST,

  /** How rules and regulations call themselves. */
  OWN_RULES,

  /** What is handed in before an event. */
  ENROLMENT,

  /** What those who came to an event hand in when it is over. */
  AFTERWARDS,

  /** Places, of which one is named in few characters. */
  SHORT_NAMED,

  /** What has a name of its own, beside places. */
  OWN_NAMED,

  /** Ends of names of bodies that have offices. */
  OFFICE_OWNER,

  /** Words before the one to whom something is sent. */
  SENDING,

  /** Adverbs that announce a total. */
  TOTALLING,

  /** Words of a heading for what is still to be done. */
  INTENTION,

  /** Words for a part of a year, in a title or heading. */
  PART_OF_YEAR,

  /** Verbs for a campaign that is carried out. */
  CARRYING_OUT,

  /** Verbs before an anniversary that is now. */
  FALLING_ON,

  /** Units of two characters after an approximate number. */
  COUNTED_UNIT,

  /** Words that begin like a unit and are numbered, not counted, or mean something else. */
  NUMBERED,

  /** Words that begin with 二 and a unit and are no number of things. */
  NO_TWO,

  /** Words of a clause that tells a change or a share, not an amount. */
  CHANGE,

  /** What is told of some of a group and may be told of the same ones twice. */
  ATTRIBUTE,

  /** What is told of people besides. */
  ATTRIBUTE_OF_PEOPLE,

  /** Two parts that are all there is, as in 男；女. */
  TWO_PARTS,

  /** Words between the name of an indicator and its value. */
  LINK_TO_VALUE,

  /** Words of time and place before the name of an indicator. */
  SCOPE,

  /** Ends of what tells of a change or a part, or of no thing at all. */
  NO_INDICATOR,

  /** Words of a sentence that tells an aim, a part or another time. */
  OTHER_VALUE,

  /** Kinds of documents that have a closing phrase of their own. */
  CLOSED_KIND,

  /** What stands behind 特此 and before 如下. */
  CLOSING,

  /** What a request asks for at its end. */
  ASKED,

  /** What a county is said to be, not what it is called. */
  NO_COUNTY,

  /** Kinds of documents that lay down rules. */
  REGULATION,

  /** Kinds of documents whose name alone can stand in 《》 for the whole title. */
  SHORT_TITLE,

  /** What begins a predicate, where a subject should stand before it. */
  PREDICATE,

  /** What a sentence of a report has as its subject. */
  SUBJECT,

  /** Names of fields of a template that are never a line of their own. */
  TITLE_FIELD,

  /** Names of fields of a template for the issuing bodies, which are counted. */
  ISSUER_FIELD,

  /** Words that begin with the kind of a body without being one. */
  NO_BODY,

  /** What follows a hole, besides units of one character. */
  AFTER_HOLE,

  /** Units that only a place or a body has: 00县, OO单位. */
  NAMED_UNIT,

  /** Words that announce a wording with open parts. */
  PATTERN,

  /** What stands behind a missing name of a place or a body. */
  AFTER_NAME_OF_BODY,

  /** Surnames that seldom end another word. */
  CLEAR_SURNAME,

  /** The other common surnames. */
  COMMON_SURNAME,

  /** Rarer surnames. */
  RARE_SURNAME,

  /** Words between a noun and its amount. */
  LINK_TO_AMOUNT,

  /** Names of other calendars. */
  CALENDAR,

  /** Whose foundings and wars are not those of the Party, the army or the state. */
  OTHER_FOUNDING,

  /** Words of a sentence that speaks of what is to come. */
  COMING,

  /** Words of a sentence that speaks of a bygone campaign. */
  BYGONE,

  /** Words of a sentence that speaks of a former name. */
  FORMER,

  /** What the heading of a review says behind the year. */
  REVIEW,

  /** What behind 5.12 or “9·11” tells of an event. */
  EVENT,

  /** What stands before the number of items that are announced. */
  ANNOUNCING,

  /** What is told one by one behind its number. */
  ANNOUNCED,

  /** What brings a document about: its title is the object, and what follows is a new clause. */
  MAKING,

  /** What begins a clause behind the title of a document that was made. */
  NEXT_CLAUSE,

  /** What is done with a document or its content. */
  TAKEN,

  /** Verbs of which the object is the subject of what follows. */
  URGING,

  /** Who is urged to do something. */
  PEOPLE,

  /** Who is addressed in a line of its own, at its end. */
  ADDRESSED,

  /** What leads to what is told behind a colon. */
  LEAD_IN,

  /** What goes on behind 如下 in the same sentence. */
  POLITE,

  /** What is done before 如下. */
  REPORTED,

  /** What begins an adjunct, which has no full stop behind it. */
  ADJUNCT,

  /** Who is addressed at the start of a line. */
  CALLED,

  /** What no sentence ends with. */
  OPEN_END,

  /** What is held and has a name. */
  HELD_EVENT,

  /** Verbs before the name of an event. */
  HOLDING,

  /** What in brackets says how far a document is. */
  STAGE,

  /** How the title of a document ends that needs 《》. */
  TITLED_KIND,

  /** Verbs before the title of a document. */
  TITLE_VERB,

  /** Verbs before a series of means. */
  BY_MEANS,

  /** How the last of a series of means ends. */
  MEANS,

  /** What a series and 等 is summed up as. */
  SUMMED_KIND,

  /** What a place does that speaks of itself, behind its name. */
  DOING,

  /** What one's own place is to become, behind its name. */
  MADE_INTO,

  /** What begins a clause and acts upon a body: 推动|镇政府 holds no name of a town. */
  ACTING,

  /** What Word writes in the place of a field in error. */
  FIELD_ERROR,

  /** What Word writes in an empty content control. */
  CONTROL_PROMPT,

  /** What tells that a property is the title of a document. */
  PROPERTY_KIND,

  /** What tells that a property names a site of model texts. */
  MODEL_SITE,

  /** Hosts that trade in model texts. */
  TRADER,

  /** Character references of HTML. */
  ENTITY,

  /** What an English Word writes in the place of a field in error. */
  ENGLISH_FIELD_ERROR,

  /** What an English Word writes in an empty content control. */
  ENGLISH_CONTROL_PROMPT,

  /** What a body does that speaks of itself. */
  OWN_ACT,

  /** What a unit has so many of, everywhere the same number. */
  OWNED,

  /** The whole unit, right before its number. */
  WHOLE_UNIT,

  /** Verbs before the number of what a unit has. */
  HAVING,

  /** What is new, before its number. */
  GAINED,

  /** What is no longer, before its number. */
  LOST,

  /** Verbs for what becomes more. */
  RISING,

  /** Verbs for what becomes less. */
  FALLING,

  /** Nouns for a growth, before its rate. */
  RATE_OF_RISE,

  /** Nouns for a decline, before its rate. */
  RATE_OF_FALL,

  /** What says that a rate compares with the year before. */
  COMPARED_WITH_LAST_YEAR,

  /** The year before. */
  LAST_YEAR,

  /** Words of a sentence in which a rate is not that of the two numbers before it. */
  OTHER_RATE,

  /** Words of lacking that a number follows. */
  LACKING,

  /** What stands between a word of lacking and its number. */
  LEAD_TO_LACK,

  /** Words of a clause that tells what is needed. */
  NEEDED,

  /** Words of a clause that tells what there is already. */
  AT_HAND,

  /** Words of a clause that tells what is lacking of a part or in another time. */
  OTHER_LACK,

  /** Words for all that is left, before its number. */
  LEFT_OVER,

  /** Words for what is not yet done, before its number. */
  UNDER_WAY,

  /** Adverbs that begin what is already done. */
  ALREADY,

  /** Words of a heading over the stages of a plan. */
  STEPS,

  /** Names of the stages that may follow the years of a plan. */
  CLOSING_STAGE,

  /** Names of the stages that may precede the years of a plan. */
  OPENING_STAGE,

  /** Verbs for the start of building. */
  BEGUN,

  /** Verbs for the end of building. */
  BUILT,

  /** Nouns for the time that building takes. */
  BUILDING_TERM,

  /**
   * Words of a sentence whose dates are those of two buildings, or whose term is none of the whole.
   */
  OTHER_BUILDING,

  /** Verbs of finishing that a number follows. */
  FINISHED,

  /** Words before a number that is no whole which is then divided. */
  NO_WHOLE,

  /** What a date follows on which something is held. */
  HELD_ON,

  /** What a date follows until which something can be done. */
  CLOSES_ON,

  /** What a number of the year follows with which this one is compared. */
  OTHER_TIME,

  /** Words before a number that is wished for, prescribed or of another time. */
  NO_PART,

  /** Words of a clause by itself that tells what is to come. */
  PLANNED,

  /** Verbs of asking for money. */
  ASKING,

  /** Verbs behind which it is named what is asked for. */
  GRANTING,

  /** Words of a clause that asks for a part, or tells what was asked for before. */
  OTHER_REQUEST,

  /** Verbs that all the kinds of something follow. */
  DIVIDED_INTO,

  /** Words of a clause that tells what was planned to be spent. */
  BUDGETED,

  /** Words of a clause that tells what was spent. */
  SPENT,

  /** Words of a sentence with a balance that is not the difference of two numbers. */
  OTHER_BALANCE,

  /** What a number follows that is no share of what was counted before it. */
  NO_SHARE,

  /** Rates of a part, which is never more than its whole. */
  PART_RATE,

  /** What a number follows that is that of a part or a change, an ordinal, or one of a series. */
  NO_STOCK,

  /** What a period follows with which another one is compared. */
  COMPARED,

  /** Words before the length of a time. */
  DURATION,

  /** Words of a sentence whose time is not the whole between its two dates. */
  NO_DURATION,

  /** What heads the list of those who were at a meeting. */
  PRESENT_LABEL,

  /** What heads the list of those who sat in at a meeting. */
  OBSERVER_LABEL,

  /** What heads the list of those who were not at a meeting. */
  ABSENT_LABEL,

  /**
   * A form of a character that only Japanese has, and the one of the table of standard characters.
   */
  JAPANESE_GLYPH,

  /** A thing that is called after what is done with it, so that the verb may stand before it. */
  TOOL_OF_VERB,

  /** What a meeting or a report does with a time that is over. */
  LOOKING_BACK,

  /** What groups are called that have numbers: 第三巡察组. */
  NUMBERED_GROUP,

  /** People, who are counted by 名 and 人. */
  COUNTED_PEOPLE,

  /** What is done to people, who are counted by 人 right behind it. */
  DEALT_WITH,

  /** What is counted by 人次 right behind it. */
  DONE_IN_VISITS,

  /** Bodies that are counted by 家. */
  COUNTED_BODIES,

  /** What is printed or signed and counted by 份, 张 and 册. */
  COUNTED_PAPERS,

  /** What happens and is counted by 件 and 起. */
  COUNTED_CASES,

  /** What is listed and counted by 项 and 条. */
  COUNTED_ITEMS,

  /** What is written and counted by 篇 and 期. */
  COUNTED_TEXTS,

  /** Animals that are counted by 头, 只 and 羽. */
  COUNTED_ANIMALS,

  /** Machines that are counted by 台, 套 and 辆. */
  COUNTED_MACHINES,

  /** Teams that are counted by 支. */
  COUNTED_TEAMS,

  /** What is built or stands somewhere and is counted by 处 and 座. */
  COUNTED_SITES,

  /** Households that are counted by 户. */
  COUNTED_HOUSEHOLDS,

  /** Sums and payments that a number of 元 follows. */
  MONEY_BEFORE_YUAN,

  /** Sums and payments that a number of 万元 or 亿元 follows. */
  SUMS_OF_MONEY,

  /** What 等 sums up behind names. */
  SUMMED_UP,

  /** What stands before the names that 等 sums up. */
  BEFORE_NAMES,

  /** What is agreed upon by two parties. */
  AGREED_UPON,

  /** What stands before 与 where the partner of an agreement follows. */
  BEFORE_PARTNER,

  /** Posts in a group that is set up for a task. */
  GROUP_POST,

  /** What the title of a document says of its act, before the matter. */
  NAMED_ACT;

  /**
   * Name of the compiled groups, beside this class. Characters, because those cost no decoding at
   * start: where each group begins; then of each group the number of its words, and of each word
   * its length and itself.
   */
  static final String FILE = "word-groups.bin";

  private static final class Groups {
    private static final char[] CHARS = load();

    private static char[] load() {
      byte[] bytes = Resources.bytes(WordGroup.class, FILE);
      char[] chars = new char[bytes.length / 2];
      ByteBuffer.wrap(bytes).asCharBuffer().get(chars);
      return chars;
    }
  }

  /** Returns the words, the longest first, as an array of the caller's own. */
  @SuppressWarnings("EnumOrdinal") // The compiled form is made from the same enum by the build.
  public String[] words() {
    char[] chars = Groups.CHARS;
    int at = chars[ordinal()];
    String[] words = new String[chars[at++]];
    for (int i = 0; i < words.length; i++) {
      int length = chars[at++];
      words[i] = new String(chars, at, length);
      at += length;
    }
    return words;
  }

  /** Returns the words of a group of single characters in one string. */
  String characters() {
    return String.join("", words());
  }

  @SuppressWarnings("EnumOrdinal") // As in words().
  static byte[] compile(Tsv rows) {
    WordGroup[] groups = values();
    StringBuilder compiled = new StringBuilder("\0".repeat(groups.length));
    for (WordGroup group : groups) {
      List<String> words = group.in(rows);
      compiled.setCharAt(group.ordinal(), (char) compiled.length());
      compiled.append((char) words.size());
      for (String word : words) {
        compiled.append((char) word.length()).append(word);
      }
    }
    if (compiled.length() > Character.MAX_VALUE) {
      throw new IllegalStateException("too many words in groups");
    }
    return compiled.toString().getBytes(StandardCharsets.UTF_16BE);
  }

  private List<String> in(Tsv rows) {
    List<String> words = new ArrayList<>();
    for (Tsv.Row row : rows.rows()) {
      if (named(row) == this) {
        if (words.contains(row.get("word"))) {
          throw row.fault("twice in its group: " + row.get("word"));
        }
        words.add(row.get("word"));
      }
    }
    if (words.isEmpty()) {
      throw new IllegalStateException("no words of the group " + this);
    }
    words.sort(Comparator.comparingInt(String::length).reversed());
    return words;
  }

  private static WordGroup named(Tsv.Row row) {
    for (WordGroup group : values()) {
      if (group.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(row.get("group"))) {
        return group;
      }
    }
    throw row.fault("no such group: " + row.get("group"));
  }
}
