package io.lianluo.registry.print;

import io.lianluo.documents.print.PrintedDocument.Fact;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.Article;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The header of every form. It tells which unit's seat the form is about.
 *
 * @param programme  what the programme is called
 * @param authority  the authority's name on paper
 * @param seat       what the seat is called
 * @param unit       name of its unit
 * @param creditCode unified social credit code of its unit; empty when none is known
 * @param articles   the articles of the regulation
 * @param zone       time zone of the programme's days
 */
public record FormHeader(LocalizedText programme, LocalizedText authority, LocalizedText seat, String unit, String creditCode,
                         List<Article> articles, ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Facts, and with them the articles on which a case rests, as they are cited; the facts alone where the programme lists none. */
    public List<Fact> withBasis(List<Fact> facts, Collection<String> numbers, Wording words) {
        String cited = articles.stream().filter(article -> numbers.contains(article.number())).map(article -> words.get(article.cited()))
                .collect(Collectors.joining(words.get("print.comma")));
        return cited.isEmpty() ? facts : Stream.concat(facts.stream(), Stream.of(new Fact(words.get("print.basis"), cited))).toList();
    }

    /** A moment by the programme's zone, to the minute. */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /** The day of a moment by the programme's zone. */
    public String day(Instant at, Wording words) {
        return words.day(at.atZone(zone).toLocalDate());
    }
}
