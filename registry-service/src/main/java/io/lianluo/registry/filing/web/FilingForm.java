package io.lianluo.registry.filing.web;

import io.lianluo.documents.print.PrintedDocument;
import io.lianluo.documents.print.PrintedDocument.Fact;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.filing.Compared;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.Ruling;
import io.lianluo.registry.filing.Submission;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.print.FormHeader;
import io.lianluo.registry.privacy.PersonalDataView;
import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.registry.web.Standing;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The change form of a filing (变更备案表, INF-6, ANH-8), filled with what is registered and how what was declared compares with it, with places
 * to sign and to seal.
 *
 * @param filing         the filing
 * @param of             the programme, authority, seat and unit it is about
 * @param liaison        what the reader may know of who holds the seat; empty when nobody does
 * @param representative what the reader may know of the unit's legal representative; empty when none is known
 * @param names          of people who acted, as far as they are known
 * @param words          the reader's language
 */
record FilingForm(Filing filing, FormHeader of, Optional<PersonalDataView> liaison, Optional<PersonalDataView> representative, Map<UUID, String> names,
                  Wording words) {

    private record Act(Instant at, List<String> cells) { }

    void print(OutputStream out) {
        String title = words.get("print.filing.title", words.get(of.programme()));
        try (PrintedDocument document = new PrintedDocument(title, words.language(), out)) {
            document.title(title);
            document.subtitle(words.get("print.form.subtitle", words.get(of.authority()), of.day(filing.cause().at(), words)));
            document.facts(of.withBasis(List.of(fact("print.unit", of.unit()), fact("print.credit-code", of.creditCode()), fact("print.seat", words.get(of.seat())),
                    fact("print.filing.trigger", words.word(filing.rule().when())), fact("print.filing.due", of.moment(filing.due().at())),
                    fact("print.status", words.get("word.filing-" + Wording.key(filing.status())))), filing.rule().articles(), words));
            document.section(words.get("print.filing.declared"));
            document.table(List.of(30, 45, 25), Stream.of("field", "registered", "compared").map(column -> words.get("print.filing." + column)).toList(),
                    filing.rule().compares().stream().map(this::field));
            document.section(words.get("print.form.course"));
            document.table(List.of(14, 26, 20, 40), Stream.of("step", "who", "when", "remark").map(column -> words.get("print.form." + column)).toList(),
                    acts());
            document.opinion(words.get("print.filing.unit-opinion"), last(filing.submissions(), Submission::remark),
                    words.get("print.form.seal"));
            document.opinion(words.get("print.form.authority-opinion"), last(filing.rulings(), Ruling::reason),
                    words.get("print.form.seal"));
        }
    }

    private Fact fact(String label, String value) {
        return new Fact(words.get(label), value);
    }

    private List<String> field(Field field) {
        String compared = filing.submissions().isEmpty() ? "" : filing.submissions().getLast().compared().stream()
                .filter(declared -> declared.field() == field).findFirst().map(Compared::result).map(words::word).orElse("");
        return List.of(words.word(field), registered(field).orElse(""), compared);
    }

    private Optional<String> registered(Field field) {
        return switch (field) {
            case CREDIT_CODE -> Optional.of(of.creditCode());
            case LEGAL_REPRESENTATIVE_NAME -> representative.map(PersonalDataView::name);
            case LEGAL_REPRESENTATIVE_ID_NUMBER -> representative.map(PersonalDataView::idNumber);
            case LIAISON_NAME -> liaison.map(PersonalDataView::name);
            case LIAISON_ID_NUMBER -> liaison.map(PersonalDataView::idNumber);
            case LIAISON_MOBILE -> liaison.map(PersonalDataView::mobile);
        };
    }

    /** The unit's submissions and the authority's rulings, in the order in which they were made. */
    private Stream<List<String>> acts() {
        Stream<Act> submitted = filing.submissions().stream().map(submission -> act(submission.signature(), submission.onPaper(), "print.filing.submitted",
                Stream.concat(Stream.ofNullable(submission.remark()), submission.papers().stream().map(this::paper)).collect(Collectors.joining("\n"))));
        Stream<Act> ruled = filing.rulings().stream().map(ruling -> act(ruling.signature(), null, ruling.confirmed() ? "print.filing.confirmed"
                : "print.filing.refused", ruling.reason() == null ? "" : ruling.reason()));
        return Stream.concat(submitted, ruled).sorted(Comparator.comparing(Act::at)).map(Act::cells);
    }

    private Act act(Signature signature, @Nullable OnPaper onPaper, String what, String said) {
        String name = onPaper == null ? signature.person().map(names::get).orElse(null)
                : words.get("print.on-paper", onPaper.broughtBy(), onPaper.capacity(), words.day(onPaper.broughtOn()));
        return new Act(signature.at(), List.of(words.get(what), Standing.in(signature, words.word(signature.as()), names, words) + (name == null ? "" : " " + name),
                of.moment(signature.at()), said));
    }

    private String paper(Paper paper) {
        return words.get("print.paper", words.word(paper.kind()), paper.fileName());
    }

    private static <T> String last(List<T> acts, Function<T, @Nullable String> said) {
        String last = acts.isEmpty() ? null : said.apply(acts.getLast());
        return last == null ? "" : last;
    }
}
