package io.lianluo.registry.erasure;

import io.lianluo.registry.advice.Proposal;
import io.lianluo.registry.advice.Proposals;
import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.announcement.Announcement;
import io.lianluo.registry.announcement.Announcements;
import io.lianluo.registry.declaration.Declarations;
import io.lianluo.registry.declaration.FirstDeclaration;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.NominationFilter;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.nomination.application.Applications;
import io.lianluo.registry.paper.PaperFiles;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.appointment.Liaison;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Erases the free texts that others wrote about a person: reasons, remarks, statements, names of files and agencies. They stand outside the
 * person's own document, in those documents that are about the person: their appointments, the nominations in which they were recommended
 * or that were opened to replace them, the notices that named them, the filings of their contact changes and of the changes by which they
 * came and went, as liaison, head or legal representative, and the replies to advice about them.
 */
public class FreeTexts {

    private static final int PAGE = 200;

    private final Nominations nominations;
    private final Announcements announcements;
    private final Filings filings;
    private final Declarations declarations;
    private final Applications applications;
    private final Proposals proposals;
    private final Replies replies;
    private final PaperFiles files;

    /** The texts that stand there, and the files of the papers among them. */
    public FreeTexts(Nominations nominations, Announcements announcements, Filings filings, Declarations declarations, Applications applications, Proposals proposals,
                     Replies replies, PaperFiles files) {
        this.nominations = nominations;
        this.announcements = announcements;
        this.filings = filings;
        this.declarations = declarations;
        this.applications = applications;
        this.proposals = proposals;
        this.replies = replies;
        this.files = files;
    }

    /** Tells whether a nomination that is not over has the person as its candidate. */
    boolean isCandidate(UUID personId) {
        return Pages.all(after -> nominations.withCandidate(personId, after, PAGE), Nomination::id)
                .anyMatch(nomination -> nomination.status().isOpen()
                        && nomination.candidate().filter(candidate -> candidate.personId().equals(personId)).isPresent());
    }

    /** Erases what nominations say about the person, and the notices that made them public. */
    void eraseFromNominations(Person person) {
        Pages.all(after -> nominations.withCandidate(person.id(), after, PAGE), Nomination::id).forEach(nomination -> {
            eraseNotices(nomination, person);
            change(nomination, now -> now.eraseTexts(person.id()));
        });
    }

    /** Erases what filings say about the person. */
    void eraseFromFilings(UUID personId) {
        Pages.all(after -> filings.about(personId, after, PAGE), Filing::id).forEach(filing -> {
            filings.change(filing.id(), Filing::eraseTexts);
            files.removeUnreferred(filing.files());
        });
    }

    /** Erases what declarations say about the person; one that did not lead to the roster goes as a whole. */
    void eraseFromDeclarations(UUID personId) {
        Pages.all(after -> declarations.about(personId, after, PAGE), FirstDeclaration::id).forEach(declaration -> {
            if (declaration.state().status() == FirstDeclaration.Status.CONFIRMED) {
                declarations.change(declaration.id(), FirstDeclaration::eraseTexts);
            } else {
                declarations.erase(declaration);
            }
            files.removeUnreferred(declaration.files());
        });
    }

    /** Erases what the person said to open calls, and what was found and decided about them; what could still come of it is taken back. */
    void eraseFromApplications(UUID personId, Instant at) {
        Pages.all(after -> applications.of(personId, after, PAGE), Application::id).forEach(application -> {
            applications.change(application.id(), now -> now.erase(at));
            files.removeUnreferred(application.files());
        });
    }

    /** Removes the files of papers about those who held a seat to which nothing refers any more. */
    void removeUnreferred(Seat before) {
        files.removeUnreferred(before.files());
    }

    /**
     * Erases what replies and nominations about a seat say about the person, who once held it, and the notices of other nominations for
     * it that name the person as the predecessor.
     */
    void eraseAround(Seat seat, Person person) {
        Set<UUID> own = seat.liaisons().stream().filter(appointment -> appointment.personId().equals(person.id()))
                .map(Liaison::liaisonId).collect(Collectors.toSet());
        Set<UUID> made = own.stream().flatMap(liaison -> proposals.everMadeAbout(liaison).stream()).map(Proposal::id).collect(Collectors.toSet());
        replies.to(made).forEach(reply -> replies.change(reply.id(), Reply::eraseReason));
        Pages.all(after -> nominations.list(NominationFilter.ofSeats(Set.of(seat.id())), after, PAGE), Nomination::id).forEach(nomination -> {
            eraseNotices(nomination, person);
            if (nomination.occasion().filter(occasion -> own.contains(occasion.id()) || made.contains(occasion.id())).isPresent()) {
                change(nomination, Nomination::eraseTextsBeforeCandidates);
            }
        });
    }

    /** A notice goes as a whole: which part of it is about whom nobody can tell. What it covers stays on record, with the others' names. */
    private void eraseNotices(Nomination nomination, Person person) {
        announcements.findAll(nomination.announcementIds()).stream()
                .filter(announcement -> nomination.isAnnounced(person.id(), announcement.id()) || announcement.mentions(person.data())).map(Announcement::id)
                .forEach(this::eraseNotice);
    }

    private void change(Nomination nomination, Consumer<Nomination> change) {
        nominations.change(nomination.id(), change);
        files.removeUnreferred(nomination.files());
    }

    private void eraseNotice(UUID id) {
        Pages.all(after -> nominations.announcedBy(id, after, PAGE), Nomination::id)
                .forEach(covered -> change(covered, now -> now.eraseAttachments(id)));
        announcements.change(id, Announcement::eraseWording);
    }
}
