package io.lianluo.registry.nomination.web;

import io.lianluo.documents.print.PrintedDocument;
import io.lianluo.documents.print.PrintedDocument.Fact;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.Proof;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.StepRecord;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.print.FormHeader;
import io.lianluo.registry.privacy.PersonalDataView;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.PathStep.Kind;
import io.lianluo.registry.web.Standing;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The recommendation form of a nomination (推荐表, JCH-1, MOD-8), filled with what is known of it, with places to sign and to seal.
 *
 * @param nomination the nomination
 * @param of         the programme, authority, seat and unit it is about
 * @param candidate  what the reader may know of the candidate; empty before the first, and for who may not know the name
 * @param names      of people who acted, as far as the reader may know them
 * @param words      the reader's language
 */
record NominationForm(Nomination nomination, FormHeader of, Optional<PersonalDataView> candidate, Map<UUID, String> names, Wording words) {

    void print(OutputStream out) {
        String title = title();
        try (PrintedDocument document = new PrintedDocument(title, words.language(), out)) {
            document.title(title);
            document.subtitle(words.get("print.form.subtitle", words.get(of.authority()), of.day(nomination.opened().at(), words)));
            document.facts(unit());
            document.section(words.get("print.nomination.candidate"));
            document.facts(person());
            document.section(words.get("print.nomination.conditions"));
            document.table(List.of(34, 12, 54), Stream.of("condition", "met", "proof").map(column -> words.get("print.nomination." + column)).toList(),
                    nomination.agreedPath().conditions().stream().map(this::condition));
            document.section(words.get("print.form.course"));
            document.table(List.of(14, 22, 18, 12, 34), Stream.of("step", "who", "when", "outcome", "remark").map(column -> words.get("print.form." + column))
                    .toList(), nomination.steps().stream().map(this::step));
            document.opinion(words.get("print.nomination.unit-opinion"), said(nomination.naming().kind()), words.get("print.form.seal"));
            document.opinion(words.get("print.form.authority-opinion"), said(Kind.DECIDE), words.get("print.form.seal"));
        }
    }

    String title() {
        return words.get("print.nomination.title", words.get(of.programme()));
    }

    private List<Fact> unit() {
        List<String> articles = nomination.agreedPath().path().stream().flatMap(step -> step.articles().stream()).distinct().toList();
        return of.withBasis(List.of(fact("print.unit", of.unit()), fact("print.credit-code", of.creditCode()), fact("print.seat", words.get(of.seat())),
                fact("print.status", status())), articles, words);
    }

    private String status() {
        ConclusionView conclusion = ConclusionView.of(nomination.conclusion(), true, words);
        return words.word(nomination.status()) + (conclusion == null ? "" : words.get("print.colon") + conclusion.reason());
    }

    private List<Fact> person() {
        Optional<Candidate> proposed = nomination.candidate();
        List<Fact> facts = new ArrayList<>(List.of(fact("print.name", candidate.map(PersonalDataView::name).orElse("")),
                fact("print.nomination.origin", proposed.map(Candidate::origin).map(words::word).orElse("")),
                fact("print.id-number", candidate.map(PersonalDataView::idNumber).orElse("")), fact("print.mobile", candidate.map(PersonalDataView::mobile).orElse("")),
                fact("print.email", candidate.map(PersonalDataView::email).orElse("")),
                fact("print.since", nomination.since() == null ? "" : words.day(nomination.since()))));
        proposed.filter(known -> candidate.isPresent()).map(Candidate::agency).ifPresent(agency -> facts.add(fact("print.nomination.agency", agency)));
        return facts;
    }

    private Fact fact(String label, String value) {
        return new Fact(words.get(label), value);
    }

    private List<String> condition(Condition condition) {
        Optional<Finding> finding = nomination.candidate().stream().flatMap(proposed -> proposed.findings().stream())
                .filter(found -> found.condition().equals(condition.id())).findFirst();
        return List.of(words.get(condition.text()), finding.map(found -> words.get(found.met() ? "print.nomination.is-met" : "print.nomination.is-not-met"))
                .orElse(""), finding.map(Finding::proof).map(this::proof).orElse(""));
    }

    private String proof(Proof proof) {
        return words.word(proof.kind()) + words.get("print.colon") + (proof.paper() == null ? proof.text() : paper(proof.paper()));
    }

    private List<String> step(StepRecord step) {
        List<String> said = new ArrayList<>();
        if (step.candidate() != null) {
            said.add(names.getOrDefault(step.candidate().personId(), ""));
        }
        if (step.announcement() != null) {
            said.add(step.announcement().number());
        }
        if (step.remark() != null) {
            said.add(step.remark());
        }
        step.papers().forEach(paper -> said.add(paper(paper)));
        return List.of(words.word(step.kind()), who(step.signature(), step.onPaper()), of.moment(step.signature().at()), words.word(step.outcome()),
                said.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")));
    }

    private String who(Signature signature, @Nullable OnPaper onPaper) {
        if (onPaper != null) {
            return words.word(signature.as()) + " " + words.get("print.on-paper", onPaper.broughtBy(), onPaper.capacity(), words.day(onPaper.broughtOn()));
        }
        String name = signature.person().map(names::get).orElse(null);
        return Standing.in(signature, words.word(signature.as()), names, words) + (name == null ? "" : " " + name);
    }

    private String paper(Paper paper) {
        return words.get("print.paper", words.word(paper.kind()), paper.fileName());
    }

    /** The last remark at a step of that kind. */
    private String said(Kind kind) {
        return nomination.steps().reversed().stream().filter(step -> step.kind() == kind).findFirst().map(StepRecord::remark).orElse("");
    }
}
