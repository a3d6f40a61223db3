package io.lianluo.documents.yaml;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the form in which a value is right that was written as people write it: with full-width digits, or a day as 2026/6/1. */
final class RightForm {

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern TERM = Pattern.compile("(\\d{1,4})\\s*(?:个)?\\s*(小时|工作日|天|日|hours?|working days?|workdays?|days?)\\s*(?:内|以内)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> UNITS = Map.of("小时", "hours", "工作日", "working days", "天", "days", "日", "days", "workday", "working days",
            "workdays", "working days");
    private static final Map<String, String> CHOICES = Map.of("是", "true", "否", "false", "yes", "true", "no", "false");

    private RightForm() { }

    /** The first form of what was written that is right; empty when none is. */
    static Optional<String> of(String written, Predicate<String> right) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        SequencedSet<String> forms = new LinkedHashSet<>();
        forms.add(plain);
        forms.add(plain.toLowerCase(Locale.ROOT));
        forms.add(plain.toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", "-"));
        forms.add(plain.replaceAll("\\s+", " "));
        forms.add(plain.replaceAll("\\s+", "").replace('×', 'x').replace('*', 'x').toLowerCase(Locale.ROOT));
        Optional.ofNullable(CHOICES.get(plain.toLowerCase(Locale.ROOT))).ifPresent(forms::add);
        matched(DAY, plain).ifPresent(day -> forms.add("%s-%02d-%02d".formatted(day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))));
        matched(DAY_OF_YEAR, plain).ifPresent(day -> forms.add("%02d-%02d".formatted(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)))));
        matched(TERM, plain).ifPresent(term -> {
            String unit = term.group(2).toLowerCase(Locale.ROOT);
            forms.add(term.group(1) + " " + UNITS.getOrDefault(unit, unit));
        });
        return forms.stream().filter(form -> !form.equals(written) && right.test(form)).findFirst();
    }

    private static Optional<Matcher> matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
