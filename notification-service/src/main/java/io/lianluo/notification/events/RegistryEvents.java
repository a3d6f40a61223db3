package io.lianluo.notification.events;

import io.lianluo.access.Erasure;
import io.lianluo.access.events.RosterRecords;
import io.lianluo.access.mongo.TitleReplica;
import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.registry.v1.AccountCodeGiven;
import io.lianluo.events.registry.v1.AccountLinked;
import io.lianluo.events.registry.v1.ApplicationChanged;
import io.lianluo.events.registry.v1.ConditionLapse;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.ContactConfirmationAsked;
import io.lianluo.events.registry.v1.ContactReplaced;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.PersonErased;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.Suspension;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.notification.letter.Envelope;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.replica.Basis.Section;
import io.lianluo.notification.replica.Basis;
import io.lianluo.notification.replica.Cause;
import io.lianluo.notification.replica.CitedRule;
import io.lianluo.notification.replica.Contact;
import io.lianluo.notification.replica.Contacts;
import io.lianluo.notification.replica.Liaison.Place;
import io.lianluo.notification.replica.Liaison;
import io.lianluo.notification.replica.Programme;
import io.lianluo.notification.replica.Programmes;
import io.lianluo.notification.replica.Roster;
import io.lianluo.notification.telling.WhenAddressIsGivenThenWriteToIt.Step;
import io.lianluo.notification.telling.WhenAddressIsGivenThenWriteToIt;
import io.lianluo.notification.telling.WhenApplicationIsDecidedThenTell;
import io.lianluo.notification.telling.WhenAppointmentChangesThenTell;
import io.lianluo.notification.telling.WhenConditionLapsesThenTell;
import io.lianluo.notification.telling.WhenContactChangesThenSendWhatWaits;
import io.lianluo.notification.telling.WhenReplacementIsProposedThenTell;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hears of the registry: programmes, units, appointments, and how people are reached. */
@Component
class RegistryEvents {

    private final Programmes programmes;
    private final TitleReplica titles;
    private final Roster roster;
    private final Contacts contacts;
    private final WhenAppointmentChangesThenTell tell;
    private final WhenContactChangesThenSendWhatWaits sendWhatWaits;
    private final WhenReplacementIsProposedThenTell tellOfReplacement;
    private final WhenAddressIsGivenThenWriteToIt write;
    private final WhenApplicationIsDecidedThenTell tellApplicant;
    private final WhenConditionLapsesThenTell tellOfLapse;
    private final Erasure erasure;

    RegistryEvents(Programmes programmes, TitleReplica titles, Roster roster, Contacts contacts, WhenAppointmentChangesThenTell tell,
                   WhenContactChangesThenSendWhatWaits sendWhatWaits, WhenReplacementIsProposedThenTell tellOfReplacement,
                   WhenAddressIsGivenThenWriteToIt write, WhenApplicationIsDecidedThenTell tellApplicant, WhenConditionLapsesThenTell tellOfLapse, Erasure erasure) {
        this.programmes = programmes;
        this.titles = titles;
        this.roster = roster;
        this.contacts = contacts;
        this.tell = tell;
        this.sendWhatWaits = sendWhatWaits;
        this.tellOfReplacement = tellOfReplacement;
        this.write = write;
        this.tellApplicant = tellApplicant;
        this.tellOfLapse = tellOfLapse;
        this.erasure = erasure;
    }

    @EventHandler
    void on(ProgrammePublished event, EventMeta meta) {
        programmes.keep(meta, new Programme(event.getProgramme(), event.getVersion(), Translate.text(event.getTitle()), event.getZone(), rules(event)));
        titles.keep(meta, RosterRecords.titles(event));
    }

    @EventHandler
    void on(UnitChanged event, EventMeta meta) {
        UUID unitId = event.getUnitId();
        roster.keep(meta, RosterRecords.unit(event));
        tellOfReplacement.unitChanged(unitId);
        if ((event.getChange() == UnitChange.DISSOLVED || event.getChange() == UnitChange.MERGED) && event.getHeadId() != null) {
            event.getProgrammes().forEach(programme ->
                    tell.dissolved(Cause.of(meta), programme, unitId, event.getHeadId(), event.getDissolvedOn()));
        }
    }

    @EventHandler
    void on(OfficeChanged event, EventMeta meta) {
        RosterRecords.office(event).ifPresent(office -> roster.keep(meta, office));
    }

    @EventHandler
    void on(DelegationChanged event, EventMeta meta) {
        roster.keep(meta, RosterRecords.delegation(event));
    }

    @EventHandler
    void on(AccountLinked event, EventMeta meta) {
        roster.keep(meta, RosterRecords.account(event));
    }

    @EventHandler(tombstone = AccountLinked.class)
    void accountErased(EventMeta meta) {
        roster.keep(meta, RosterRecords.erasedAccount(meta));
    }

    @EventHandler
    void on(PersonErased event, EventMeta meta) {
        erasure.of(event.getPersonId());
    }

    @EventHandler
    void on(LiaisonChanged event, EventMeta meta) {
        UUID liaisonId = event.getLiaisonId();
        UUID personId = event.getPersonId();
        UUID unitId = event.getUnitId();
        roster.keep(meta, new Liaison(liaisonId, personId, event.getRosterName(), event.getStatus() == LiaisonStatus.RELEASED,
                event.getStatus() == LiaisonStatus.SUSPENDED, new Place(event.getProgramme(), event.getSeat(), event.getSeatId(), unitId, event.getSince())));
        List<Suspension> suspensions = event.getSuspensions();
        Basis basis = Basis.seat(event.getSeat());
        switch (event.getChange()) {
            case APPOINTED -> tell.appointed(Cause.of(meta), event.getProgramme(), basis, liaisonId, personId, unitId, event.getSince());
            case RELEASED, SUCCEEDED -> tell.released(Cause.of(meta), event.getProgramme(), basis, liaisonId, personId, unitId, event.getUntil());
            case SUSPENDED -> tell.changed(NoticeKind.SUSPENDED, Cause.of(meta), event.getProgramme(), basis, liaisonId, personId, unitId,
                    suspensions.isEmpty() ? null : suspensions.getLast().getSince());
            case RESUMED -> tell.changed(NoticeKind.RESUMED, Cause.of(meta), event.getProgramme(), basis, liaisonId, personId, unitId,
                    suspensions.isEmpty() || suspensions.getLast().getUntil() == null ? null : suspensions.getLast().getUntil().plusDays(1));
            case TRANSFERRED -> tell.changed(NoticeKind.TRANSFERRED, Cause.of(meta), event.getProgramme(), basis, liaisonId, personId, unitId, event.getUntil());
            case CORRECTED, NAME_ERASED, UNKNOWN -> { }
        }
    }

    /** An appointment is told by the liaison who begins, and whoever applied or took that back knows it. */
    @EventHandler
    void on(ApplicationChanged event, EventMeta meta) {
        switch (event.getChange()) {
            case WENT_ON -> decided(NoticeKind.APPLICATION_WENT_ON, event, meta);
            case TURNED_DOWN -> decided(NoticeKind.APPLICATION_TURNED_DOWN, event, meta);
            case CLOSED -> decided(NoticeKind.APPLICATION_CLOSED, event, meta);
            case SUBMITTED, WITHDRAWN, APPOINTED, UNKNOWN -> { }
        }
    }

    private void decided(NoticeKind kind, ApplicationChanged event, EventMeta meta) {
        tellApplicant.decided(kind, Cause.of(meta), event.getProgramme(), Basis.seat(event.getSeat()), event.getApplicationId(), event.getPersonId(), event.getUnitId());
    }

    @EventHandler
    void on(ConditionLapse event, EventMeta meta) {
        tellOfLapse.lapse(event.getLapsed(), Cause.of(meta), event.getProgramme(), Basis.seat(event.getSeat()), event.getLiaisonId(), event.getPersonId(), event.getUnitId(),
                Translate.text(event.getTitle()), event.getValidUntil());
    }

    @EventHandler
    void on(ContactChanged event, EventMeta meta) {
        UUID personId = event.getPersonId();
        contacts.keep(meta, new Contact(personId, event.getName(), event.getEmail(), event.getLanguage(), meta.sequence()));
        sendWhatWaits.contactChanged(personId);
    }

    @EventHandler(tombstone = ContactChanged.class)
    void contactErased(EventMeta meta) {
        UUID personId = UUID.fromString(meta.subject());
        contacts.erase(meta, personId);
        erasure.of(personId);
    }

    @EventHandler
    void on(ContactConfirmationAsked event, EventMeta meta) {
        write.confirmationAsked(meta.id(), event.getPersonId(), event.getConfirmationId(),
                Envelope.to(event.getName(), event.getEmail(), event.getLanguage()), event.getExpiresAt());
    }

    @EventHandler
    void on(AccountCodeGiven event, EventMeta meta) {
        write.accountCodeGiven(meta.id(), event.getPersonId(), event.getCodeId(),
                Envelope.to(event.getName(), event.getEmail(), event.getLanguage()), event.getExpiresAt());
    }

    @EventHandler
    void on(ContactReplaced event, EventMeta meta) {
        write.replaced(meta.id(), event.getPersonId(), event.getName(), event.getLanguage(),
                new Step(event.getFormerEmail(), event.getEmail()), new Step(event.getFormerMobile(), event.getMobile()), event.getByThemselves(),
                event.getReplacedAt());
    }

    private static List<CitedRule> rules(ProgrammePublished event) {
        List<CitedRule> rules = new ArrayList<>();
        event.getSeats().forEach(rule -> rules.add(new CitedRule(Section.SEATS, rule.getId(), cited(event, rule.getArticles()))));
        event.getReportDuties().forEach(rule -> rules.add(new CitedRule(Section.DUTIES, rule.getId(), cited(event, rule.getArticles()))));
        event.getMeetingDuties().forEach(rule -> rules.add(new CitedRule(Section.DUTIES, rule.getId(), cited(event, rule.getArticles()))));
        event.getThresholds().forEach(rule -> rules.add(new CitedRule(Section.THRESHOLDS, rule.getId(), cited(event, rule.getArticles()))));
        return rules;
    }

    private static List<LocalizedText> cited(ProgrammePublished event, List<String> numbers) {
        return event.getArticles().stream().filter(article -> numbers.contains(article.getNumber())).map(article -> Translate.text(article.getCited())).toList();
    }
}
