package io.lianluo.registry.programme.web;

import io.lianluo.documents.yaml.FileError;
import io.lianluo.documents.yaml.YamlFile;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.duty.Reminder;
import io.lianluo.rules.RuleError;
import io.lianluo.rules.RuleException;
import io.lianluo.workingtime.Term;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A programme file while it is read: its values, which have their shape already, and the errors found so far. */
final class Reading {

    private final YamlFile file;
    private final List<FileError> errors = new ArrayList<>();
    private final ArticleSection articles;

    Reading(YamlFile file) {
        this.file = file;
        this.articles = new ArticleSection(this, file.root());
    }

    ArticleSection articles() {
        return articles;
    }

    /** The articles that a rule follows from. */
    List<String> articles(String path, JsonNode rule) {
        return articles.ruledBy(path, rule);
    }

    /** @throws InvalidInput with every error found, if there are any */
    void refuseErrors() {
        if (!errors.isEmpty()) {
            throw FileError.refusal(errors);
        }
    }

    void expect(boolean holds, String path, String rule, Object... args) {
        if (!holds) {
            errors.add(file.at(path, rule, args));
        }
    }

    /** An error within the text at a path, at a line and column of that text, both from 1. */
    void refuseWithin(String path, int line, int column, String rule, Object... args) {
        errors.add(file.within(path, line, column, rule, args));
    }

    /** A rule at a path is none. */
    void refuse(String path, RuleException refused) {
        for (RuleError error : refused.errors()) {
            String kind = error.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            refuseWithin(path, error.line(), error.column(), "file-rule-" + kind, error.detail());
        }
    }

    /** Reads a list item by item; a list that is not there has no items. */
    <T> List<T> each(JsonNode parent, String path, BiFunction<String, JsonNode, T> reader) {
        List<T> read = new ArrayList<>();
        for (JsonNode item : parent.path(path.substring(path.lastIndexOf('.') + 1))) {
            read.add(reader.apply(path + "[" + read.size() + "]", item));
        }
        return List.copyOf(read);
    }

    /** Does the same for items that are told apart by their id. */
    <T> List<T> eachById(JsonNode parent, String path, BiFunction<String, JsonNode, T> reader) {
        Set<String> ids = new HashSet<>();
        return each(parent, path, (at, item) -> {
            String id = text(item, "id");
            expect(ids.add(id), at + ".id", "file-id-twice", id);
            return reader.apply(at, item);
        });
    }

    /** The term under a key; one of no length makes no sense there. */
    @Nullable Term term(String path, JsonNode node, String key) {
        return node.has(key) ? positive(path + "." + key, Term.parse(text(node, key))) : null;
    }

    Term positive(String path, Term term) {
        expect(term.amount() > 0, path, "file-term-zero");
        return term;
    }

    /** Reads the reminders, each as in {@code 3 days before}. */
    List<Reminder> reminders(String path, JsonNode node) {
        List<Reminder> reminders = new ArrayList<>();
        for (String when : texts(node, "remind")) {
            int side = when.lastIndexOf(' ');
            Term term = positive(path + ".remind[" + reminders.size() + "]", Term.parse(when.substring(0, side)));
            reminders.add(new Reminder(term, symbol(Reminder.Side.class, when.substring(side + 1))));
        }
        return List.copyOf(reminders);
    }

    /** A day of the year as MM-DD. */
    String day(String path, String monthAndDay) {
        try {
            MonthDay.of(Integer.parseInt(monthAndDay.substring(0, 2)), Integer.parseInt(monthAndDay.substring(3)));
        } catch (DateTimeException impossible) {
            expect(false, path, "file-date-impossible", monthAndDay);
        }
        return monthAndDay;
    }

    static LocalizedText localized(JsonNode node, String key) {
        return new LocalizedText(text(node.get(key), "zh"), text(node.get(key), "en"));
    }

    static String text(JsonNode node, String key) {
        return node.get(key).stringValue();
    }

    static String text(JsonNode node, String key, String otherwise) {
        return node.has(key) ? text(node, key) : otherwise;
    }

    static @Nullable String optional(JsonNode node, String key) {
        return node.has(key) ? text(node, key) : null;
    }

    static List<String> texts(JsonNode node, String key) {
        return StreamSupport.stream(node.path(key).spliterator(), false).map(JsonNode::stringValue).toList();
    }

    static <E extends Enum<E>> E symbol(Class<E> type, JsonNode node, String key) {
        return symbol(type, text(node, key));
    }

    static <E extends Enum<E>> E symbol(Class<E> type, JsonNode node, String key, E otherwise) {
        return node.has(key) ? symbol(type, node, key) : otherwise;
    }

    static <E extends Enum<E>> List<E> symbols(Class<E> type, JsonNode node, String key) {
        return texts(node, key).stream().map(name -> symbol(type, name)).toList();
    }

    static <E extends Enum<E>> E symbol(Class<E> type, String kebab) {
        return Enum.valueOf(type, kebab.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
