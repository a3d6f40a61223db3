package io.lianluo.notification.dispatch;

import io.lianluo.access.Unit;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.replica.Contact;
import io.lianluo.notification.replica.Contacts;
import io.lianluo.notification.replica.Programme;
import io.lianluo.notification.replica.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice in words: its facts in sentences of the reader's language, times as the programme's zone has them. */
public final class NoticeText {

    private static final Map<String, DateTimeFormatter> MOMENTS = Map.of(
            "zh", DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE HH:mm（zzzz）", Locale.CHINESE),
            "en", DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm (zzzz)", Locale.ENGLISH));
    private static final Map<String, DateTimeFormatter> DAYS = Map.of(
            "zh", DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE),
            "en", DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));

    private final Messages messages;
    private final Contacts contacts;
    private final Roster roster;

    /**
     * A notice as its receiver reads it.
     *
     * @param subject one line
     * @param text    the whole of it, several lines
     * @param articles names of the articles on which it rests; none where the programme cites none
     */
    public record Words(String subject, String text, List<String> articles) { }

    /** Sentences by these bundles, names as they are known. */
    public NoticeText(Messages messages, Contacts contacts, Roster roster) {
        this.messages = messages;
        this.contacts = contacts;
        this.roster = roster;
    }

    /** The notice in that language. */
    public Words of(Notice notice, Programme programme, Locale locale) {
        Locale language = Messages.languageOf(locale);
        Map<String, String> facts = facts(notice, programme, language);
        String key = key(notice);
        return new Words(messages.get(language, key + ".subject", facts).replaceAll("\\p{Cntrl}+", " "),
                messages.get(language, key + ".text", facts),
                programme.articles(notice.content().basis()).stream().map(article -> article.in(language)).toList());
    }

    /** The notice in that language as a letter, with greeting and ending. */
    public Words letter(Notice notice, Programme programme, Contact receiver) {
        Locale language = Messages.languageOf(receiver.locale());
        Words words = of(notice, programme, language);
        return new Words(words.subject(), messages.get(language, "notice.letter",
                Map.of("name", receiver.name(), "text", words.text(), "programme", programme.title().in(language), "articles", cited(words.articles(), language),
                        "id", notice.id())), words.articles());
    }

    /** The articles as they stand after the name of the programme. */
    private String cited(List<String> articles, Locale language) {
        return articles.isEmpty() ? "" : messages.get(language, "notice.articles",
                Map.of("articles", String.join(messages.get(language, "notice.articles-between"), articles)));
    }

    private static String key(Notice notice) {
        String kind = "notice." + notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        NoticeContent content = notice.content();
        return switch (notice.kind()) {
            case MEETING_CALLED -> kind + (content.byCorrespondence() ? "-by-correspondence" : content.delegateAllowed() ? "-with-delegate" : "");
            case REPORT_REQUESTED -> kind + (Boolean.TRUE.equals(content.dueAssumed()) ? "-assumed" : "");
            case REPLACEMENT_PROPOSED, REPLACEMENT_WITHDRAWN, SUSPENDED, RESUMED, TRANSFERRED -> kind + (notice.personId().equals(content.aboutPersonId()) ? "-liaison" : "-head");
            default -> kind;
        };
    }

    private Map<String, String> facts(Notice notice, Programme programme, Locale language) {
        NoticeContent content = notice.content();
        Map<String, String> facts = new HashMap<>();
        facts.put("programme", programme.title().in(language));
        facts.put("title", title(content, language));
        facts.put("at", moment(content.at(), programme.zone(), language));
        facts.put("day", day(content.day(), language));
        facts.put("place", content.place() == null ? unknown(language) : content.place());
        facts.put("unit", unit(content.unitId(), language));
        facts.put("liaison", liaison(content.aboutPersonId(), language));
        facts.put("reason", text(content.reason(), language));
        return facts;
    }

    private String title(NoticeContent content, Locale language) {
        String title = text(content.title(), language);
        return content.period() == null ? title : messages.get(language, "notice.title-of-period", Map.of("title", title, "period", content.period()));
    }

    private String unit(@Nullable UUID unitId, Locale language) {
        return unitId == null ? "" : roster.unit(unitId).map(Unit::name).orElseGet(() -> messages.get(language, "notice.your-unit"));
    }

    private String liaison(@Nullable UUID personId, Locale language) {
        if (personId == null) {
            return "";
        }
        return contacts.find(personId).map(Contact::name).or(() -> roster.rosterName(personId))
                .orElseGet(() -> messages.get(language, "notice.the-liaison"));
    }

    private String moment(@Nullable Instant at, ZoneId zone, Locale language) {
        return at == null ? unknown(language) : MOMENTS.get(language.getLanguage()).format(at.atZone(zone));
    }

    private String day(@Nullable LocalDate day, Locale language) {
        return day == null ? unknown(language) : DAYS.get(language.getLanguage()).format(day);
    }

    private String unknown(Locale language) {
        return messages.get(language, "notice.to-be-told");
    }

    private static String text(@Nullable LocalizedText text, Locale language) {
        return text == null ? "" : text.in(language);
    }
}
