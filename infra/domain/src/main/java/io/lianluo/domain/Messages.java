package io.lianluo.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts in Chinese and English: those of every service in {@code messages/web_zh.properties} and {@code _en.properties}, and a service's own in
 * {@code messages/<context>_zh.properties} and {@code _en.properties}, which may also replace the former.
 * Placeholders are {@code {0}}, {@code {1}} or names; quotes mean nothing.
 */
public final class Messages {

    /** The languages there are; the first is spoken to whoever asks for another. */
    public static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<Locale, Map<String, String>> texts;

    /**
     * @param context name of the service's bundle; a service without own texts has none
     * @throws IllegalStateException if a text exists in one language only
     */
    public Messages(String context) {
        this.texts = LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, language -> {
            Map<String, String> all = new HashMap<>(bundle("web", language));
            all.putAll(bundle(context, language));
            return Map.copyOf(all);
        }));
        Set<String> incomplete = LANGUAGES.stream()
                .flatMap(language -> texts.values().stream().flatMap(other -> other.keySet().stream())
                        .filter(key -> !texts.get(language).containsKey(key)).map(key -> key + " (" + language + ")"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!incomplete.isEmpty()) {
            throw new IllegalStateException("Texts missing in the bundles messages/" + context + ": " + incomplete);
        }
    }

    /** Arguments by the names {@code 0}, {@code 1} … of their placeholders. */
    public static Map<String, ?> numbered(Object... args) {
        return IntStream.range(0, args.length).boxed().collect(Collectors.toMap(String::valueOf, i -> args[i]));
    }

    private static Map<String, String> bundle(String name, Locale language) {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle("messages/" + name, language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
        } catch (MissingResourceException none) {
            return Map.of();
        }
    }

    /** The language spoken to somebody of that locale. */
    public static Locale languageOf(Locale locale) {
        return LANGUAGES.stream().filter(language -> language.getLanguage().equals(locale.getLanguage()))
                .findFirst().orElse(LANGUAGES.getFirst());
    }

    /** Says whether there is a text of that key. */
    public boolean has(String key) {
        return texts.get(LANGUAGES.getFirst()).containsKey(key);
    }

    /** Says whether there is a text whose key begins so. */
    public boolean hasFamily(String beginning) {
        return texts.get(LANGUAGES.getFirst()).keySet().stream().anyMatch(key -> key.startsWith(beginning));
    }

    /**
     * The text, with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws IllegalArgumentException if there is none of that key
     */
    public String get(Locale locale, String key, Object... args) {
        return get(locale, key, numbered(args));
    }

    /**
     * The text, with each {@code {name}} replaced.
     *
     * @throws IllegalArgumentException if there is none of that key
     */
    public String get(Locale locale, String key, Map<String, ?> args) {
        Locale language = languageOf(locale);
        String text = texts.get(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text of key " + key);
        }
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                args.containsKey(found.group(1)) ? shown(language, args.get(found.group(1))) : found.group()));
    }

    private String shown(Locale language, @Nullable Object arg) {
        return switch (arg) {
            case Word word -> has("word." + word.key()) ? get(language, "word." + word.key()) : word.key();
            case LocalizedText text -> text.in(language);
            case Collection<?> many -> joined(language, many.stream());
            case Object[] many -> joined(language, Stream.of(many));
            case null, default -> String.valueOf(arg);
        };
    }

    private String joined(Locale language, Stream<?> many) {
        return many.map(one -> shown(language, one)).collect(Collectors.joining(language.equals(Locale.CHINESE) ? "、" : ", "));
    }
}
