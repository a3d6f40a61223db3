package io.lianluo.registry.person;

import io.lianluo.domain.Aggregate;
import io.lianluo.registry.person.ContactReliability.Suspicion;
import io.lianluo.registry.person.PersonalData.Part;
import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person behind appointments and offices. Elsewhere known by id alone. */
public final class Person extends Aggregate<PersonEvent> {

    /** Older changes have been followed up long ago. */
    private static final int LATEST = 32;

    /**
     * All that is remembered of a person.
     *
     * @param id          their id
     * @param data        what is known of them
     * @param recognition by what they are recognised
     * @param contact     how far it can be relied on that they are reached
     * @param record      what changed in how they are reached
     * @param dataChanges the sequences under which others were told of the latest changes of their data, the oldest first
     */
    public record State(UUID id, PersonalData data, Recognition recognition, ContactReliability contact, ContactRecord record, List<Long> dataChanges) {

        public State {
            dataChanges = List.copyOf(dataChanges);
        }
    }

    private final UUID id;
    private PersonalData data;
    private Recognition recognition;
    private ContactReliability contact;
    private ContactRecord record;
    private List<Long> dataChanges;

    private Person(State kept) {
        this.id = kept.id;
        this.data = kept.data;
        this.recognition = kept.recognition;
        this.contact = kept.contact;
        this.record = kept.record;
        this.dataChanges = kept.dataChanges;
    }

    /** Somebody who becomes known; what is told of them counts as confirmed. */
    public static Person register(UUID id, PersonalData data, Instant at) {
        Person person = new Person(new State(id, data.first(), Recognition.of(data), ContactReliability.told(at), ContactRecord.NONE, List.of()));
        person.raise(new PersonEvent.Registered());
        return person;
    }

    /** The person as the store kept them. */
    public static Person restore(State kept) {
        return new Person(kept);
    }

    /** Everything that is remembered of them. */
    public State state() {
        return new State(id, data, recognition, contact, record, dataChanges);
    }

    /**
     * Takes over what an office tells; what it is silent about stays, and so does what it only repeats and the person replaced since. Another
     * number or address counts as confirmed.
     */
    public void update(PersonalData told, Instant at) {
        update(told, Set.of(), at);
    }

    /** Does the same, and clears some of what is known; it clears nothing that is told. */
    public void update(PersonalData told, Set<Part> cleared, Instant at) {
        Recognition before = recognition;
        recognition = before.without(cleared).updatedBy(told);
        takeOver(before.news(told), cleared, !recognition.equals(before), false, at);
    }

    /** Takes over what they say of themselves: how they are reached, and not by what they are recognised. */
    public void tellOfThemselves(PersonalData told, Instant at) {
        takeOver(told, Set.of(), false, true, at);
    }

    private void takeOver(PersonalData told, Set<Part> cleared, boolean recognisedOtherwise, boolean byThemselves, Instant at) {
        PersonalData before = data;
        data = before.without(cleared).updatedBy(told);
        if (data.equals(before) && !recognisedOtherwise) {
            return;
        }
        raise(new PersonEvent.ContactChanged());
        noteDataChange();
        boolean otherMail = !Objects.equals(before.email(), data.email());
        if (otherMail || !Objects.equals(before.mobile(), data.mobile())) {
            contact = contact.toldAnew(otherMail, edition(), at);
        }
        if (otherMail) {
            record = record.claimed(null);
        }
        if (isReplaced(before.email(), data.email()) || isReplaced(before.mobile(), data.mobile())) {
            raise(new PersonEvent.ContactReplaced(before, byThemselves, at));
        }
    }

    /** Makes changes of which no filing is due: they were filed already, or put a wrong entry right. */
    public void owingNoFiling(Consumer<Person> changes) {
        List<Long> owed = dataChanges;
        changes.accept(this);
        dataChanges = owed;
    }

    /** Changes that are saved together are one change, and the first that is told stands for all. */
    private void noteDataChange() {
        if (version() > 0 && (dataChanges.isEmpty() || dataChanges.getLast() <= version())) {
            dataChanges = Stream.concat(dataChanges.stream().skip(Math.max(0, dataChanges.size() + 1 - LATEST)), Stream.of(edition())).toList();
        }
    }

    private static boolean isReplaced(@Nullable String before, @Nullable String after) {
        return before != null && !before.equals(after);
    }

    /** Takes note why an office changed how they are reached. */
    void changedBecause(ContactRecord.OfficeChange change) {
        record = record.changed(change);
    }

    /**
     * Takes note of an address that they gave for themselves: it is to be confirmed by a link that is sent there, and changes nothing before
     * (SCH-7). An earlier claim ends.
     */
    public void claimAddress(Claim claim) {
        record = record.claimed(claim);
        raise(new PersonEvent.AddressClaimed());
    }

    /**
     * Makes the address theirs that they claimed; has no effect if that link was used, was replaced by a later one, or has expired (SCH-7).
     *
     * @param use identity of the use of the link
     */
    public void confirmAddress(String use, Instant at) {
        Claim claim = record.claim();
        if (claim == null || !claim.use().equals(use) || !at.isBefore(claim.until())) {
            return;
        }
        record = record.claimed(null);
        if (claim.email().equals(data.email())) {
            confirmContact(id.toString(), at);
        } else {
            tellOfThemselves(new PersonalData(data.name(), data.idNumber(), data.mobile(), claim.email(), data.language()), at);
        }
    }

    /** They turn out to be somebody who was known before: that one is recognised by whatever is known, and this record by nothing any more. */
    public void foundToBeAnother() {
        if (!recognisedBy().isEmpty()) {
            recognition = recognition.leaving(EnumSet.allOf(RecognitionKey.class));
            raise(new PersonEvent.FoundToBeAnother());
        }
    }

    /** They are erased; to be called right before that. */
    public void erased(Instant at) {
        raise(new PersonEvent.Erased(at));
    }

    /** Leaves these keys to others, who were known by them before; to be called before a change of them is saved. */
    void leaveToOthers(Set<RecognitionKey> keys) {
        recognition = recognition.leaving(keys);
    }

    /** Confirms that they can be reached as the registry has it (SCH-7). What was suspect is published again, so that others try it again. */
    public void confirmContact(String by, Instant at) {
        boolean again = contact.suspicion() != null;
        raise(new PersonEvent.ContactConfirmed(again));
        contact = contact.confirmed(by, again ? edition() : contact.mailEdition(), at);
    }

    /** Asks them to confirm by then how they can be reached, unless they did so since a moment (SCH-7). */
    public void askToConfirm(Collection<String> programmes, Deadline due, Instant unlessSince) {
        boolean asked = contact.ask() != null && contact.programmes().containsAll(programmes);
        if (contact.confirmedAt().isBefore(unlessSince) && !asked) {
            contact = contact.asked(programmes, due);
            raise(new PersonEvent.AskedToConfirm());
        }
    }

    /**
     * Takes note that a notice could not be delivered; a failure before the last confirmation, or at an address replaced since, says nothing
     * (SCH-7).
     *
     * @param edition    the edition of the contact details that failed; null where it is not known
     * @param programmes codes of the programmes for which the person serves
     * @param due        by when they are to be confirmed; empty when no programme says so
     */
    public void notReached(Suspicion failure, @Nullable Long edition, Collection<String> programmes, Optional<Deadline> due) {
        if (contact.isContradictedBy(failure, edition)) {
            contact = contact.suspect(failure, programmes);
            due.ifPresent(term -> contact = contact.asked(programmes, term));
            raise(new PersonEvent.ContactSuspected());
        }
    }

    /** Says that they did not confirm in time, once for each time that they are asked (SCH-7). */
    public void tellConfirmationOverdue(Instant now) {
        if (contact.ask() != null && !contact.ask().overdue() && contact.ask().due().isMissedAt(now)) {
            contact = contact.overdue();
            raise(new PersonEvent.ConfirmationOverdue());
        }
    }

    /** They need not confirm any more: they serve for no programme that this concerned. */
    public void excuseFromConfirming() {
        if (contact.ask() != null) {
            contact = contact.excused();
            raise(new PersonEvent.ExcusedFromConfirming());
        }
    }

    /** The version that the event raised last makes: others know the contact details that it publishes by that. */
    private long edition() {
        return version() + raised().size();
    }

    /** The sequences under which others were told of the latest changes of their data, the oldest first. */
    public List<Long> dataChanges() {
        return dataChanges;
    }

    /** States how reliable these contact details are. */
    public ContactReliability contact() {
        return contact;
    }

    /** Tells whether there is any way to tell them something: they have a mail address. */
    public boolean isReachable() {
        return data.email() != null;
    }

    /** The record of changes in how they are reached. */
    public ContactRecord contactRecord() {
        return record;
    }

    /** By what offices know them, besides name and ID number. */
    public Recognition recognition() {
        return recognition;
    }

    /** The keys by which they are recognised, and nobody else. */
    public Map<RecognitionKey, String> recognisedBy() {
        return recognition.keys(data);
    }

    /** The person's data as offices know them. */
    PersonalData official() {
        return recognition.official(data);
    }

    /** The person's data: who they are and how to reach them. */
    public PersonalData data() {
        return data;
    }

    @Override
    public UUID id() {
        return id;
    }
}
