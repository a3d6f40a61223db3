package io.lianluo.registry;

import io.lianluo.access.Capacities;
import io.lianluo.access.Erasure;
import io.lianluo.access.UnitTree;
import io.lianluo.access.me.MyDay;
import io.lianluo.access.me.Names;
import io.lianluo.access.me.RosterCapacities;
import io.lianluo.files.StoredFiles;
import io.lianluo.registry.account.AccountCodes;
import io.lianluo.registry.account.AccountService;
import io.lianluo.registry.account.Accounts;
import io.lianluo.registry.account.CodeSigns;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.acting.ChangeRecorder;
import io.lianluo.registry.acting.Offices;
import io.lianluo.registry.advice.AdviceService;
import io.lianluo.registry.advice.Proposals;
import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.advice.WhenAdviceChanged;
import io.lianluo.registry.announcement.AnnouncementService;
import io.lianluo.registry.announcement.Announcements;
import io.lianluo.registry.archive.Activities;
import io.lianluo.registry.archive.Archive;
import io.lianluo.registry.archive.OwnRecord;
import io.lianluo.registry.archive.ProposalRecord;
import io.lianluo.registry.calendar.Calendars;
import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.confidentiality.ClassifiedReads;
import io.lianluo.registry.confidentiality.Confidentiality;
import io.lianluo.registry.contact.ContactService;
import io.lianluo.registry.contact.ContactTerms;
import io.lianluo.registry.contact.MailedAddresses;
import io.lianluo.registry.contact.Rounds;
import io.lianluo.registry.contact.WhenConfirmationMissedThenTell;
import io.lianluo.registry.contact.WhenContactFailedThenSuspect;
import io.lianluo.registry.contact.WhenPeriodBeginsThenAskLiaisons;
import io.lianluo.registry.declaration.DeclarationComparison;
import io.lianluo.registry.declaration.DeclarationService;
import io.lianluo.registry.declaration.Declarations;
import io.lianluo.registry.erasure.ErasureService;
import io.lianluo.registry.erasure.FreeTexts;
import io.lianluo.registry.filing.DeclaredPeople;
import io.lianluo.registry.filing.FilingService;
import io.lianluo.registry.filing.FilingTerms;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.filing.RegisteredData;
import io.lianluo.registry.filing.WhenChangedThenOpenFilings;
import io.lianluo.registry.filing.WhenFilingConfirmedThenRegister;
import io.lianluo.registry.history.SeatHistory;
import io.lianluo.registry.me.RegistryDay;
import io.lianluo.registry.me.RegistryNames;
import io.lianluo.registry.nomination.CallAnswers;
import io.lianluo.registry.nomination.Identifications;
import io.lianluo.registry.nomination.Identities;
import io.lianluo.registry.nomination.NominationService;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.WhenAnotherIsCalledForThenOpenNomination;
import io.lianluo.registry.nomination.application.ApplicationService;
import io.lianluo.registry.nomination.application.Applications;
import io.lianluo.registry.nomination.application.WhenNominationEndsThenEndApplications;
import io.lianluo.registry.obligation.OpenObligations;
import io.lianluo.registry.office.OfficeService;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.office.RosterOffices;
import io.lianluo.registry.paper.PaperFiles;
import io.lianluo.registry.particulars.ParticularsOfUnits;
import io.lianluo.registry.particulars.ParticularsService;
import io.lianluo.registry.person.PersonDoubts;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.preview.PreviewService;
import io.lianluo.registry.print.FormHeaders;
import io.lianluo.registry.privacy.Accesses;
import io.lianluo.registry.privacy.Disclosure;
import io.lianluo.registry.privacy.PersonalDataReads;
import io.lianluo.registry.programme.ProgrammeService;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.roster.RosterService;
import io.lianluo.registry.roster.publication.RosterPublication;
import io.lianluo.registry.seat.HandoverTicks;
import io.lianluo.registry.seat.RosterDelegations;
import io.lianluo.registry.seat.SeatAdvice;
import io.lianluo.registry.seat.SeatCorrections;
import io.lianluo.registry.seat.SeatDelegations;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.SeatTerms;
import io.lianluo.registry.seat.SeatTransfers;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.SeatsAhead;
import io.lianluo.registry.seat.WhenFindingLapsesThenTell;
import io.lianluo.registry.seat.WhenProgrammePublishedThenAlignSeats;
import io.lianluo.registry.seat.WhenUnitChangedThenAlignSeats;
import io.lianluo.registry.seat.WhenVacancyTermPassedThenTell;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.unit.PresentTree;
import io.lianluo.registry.unit.UnitService;
import io.lianluo.registry.unit.Units;
import io.lianluo.registry.unit.WhenUnitChanged;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the parts that know no framework. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    ChangeRecorder changeRecorder(Offices offices, Clock clock) {
        return new ChangeRecorder(offices, clock);
    }

    @Bean
    ProgrammeService programmeService(Programmes programmes, Clock clock) {
        return new ProgrammeService(programmes, clock);
    }

    @Bean
    PreviewService previewService(Programmes programmes, Units units, Seats seats, OpenObligations obligations, Clock clock) {
        return new PreviewService(programmes, units, seats, obligations, clock);
    }

    @Bean
    PersonService personService(Persons persons, Clock clock) {
        return new PersonService(persons, clock);
    }

    @Bean
    PersonDoubts personDoubts(Persons persons) {
        return new PersonDoubts(persons);
    }

    @Bean
    UnitService unitService(Units units, PersonService persons, WhenUnitChanged then, Acts acts, Clock clock) {
        return new UnitService(units, persons, then, acts, clock);
    }

    @Bean
    SeatService seatService(Seats seats, Programmes programmes, PersonService persons, Acts acts) {
        return new SeatService(seats, programmes, persons, acts);
    }

    @Bean
    OfficeService officeService(ProgrammeOffices offices, Programmes programmes, Units units, PersonService persons, Acts acts) {
        return new OfficeService(offices, programmes, units, persons, acts);
    }

    @Bean
    RosterOffices rosterOffices(ProgrammeOffices offices) {
        return new RosterOffices(offices);
    }

    @Bean
    PresentTree presentTree(Units units) {
        return new PresentTree(units);
    }

    @Bean
    RosterDelegations rosterDelegations(Seats seats) {
        return new RosterDelegations(seats);
    }

    @Bean
    Sight sight(Capacities capacities, Units units, Seats seats, ProgrammeOffices offices, Clock clock) {
        return new Sight(capacities, units, seats, offices, clock);
    }

    @Bean
    SeatSight seatSight(Sight sight, Units units, Seats seats) {
        return new SeatSight(sight, units, seats);
    }

    @Bean
    SeatCorrections seatCorrections(Seats seats, Programmes programmes, PersonService persons, Acts acts) {
        return new SeatCorrections(seats, programmes, persons, acts);
    }

    @Bean
    SeatsAhead seatsAhead(Seats seats, Programmes programmes, PersonService persons, Acts acts) {
        return new SeatsAhead(seats, programmes, persons, acts);
    }

    @Bean
    SeatTransfers seatTransfers(Seats seats, Programmes programmes, Persons persons, Acts acts) {
        return new SeatTransfers(seats, programmes, persons, acts);
    }

    @Bean
    SeatDelegations seatDelegations(Seats seats, Programmes programmes, WorkingCalendars calendars, Units units, Acts acts) {
        return new SeatDelegations(seats, programmes, calendars, units, acts);
    }

    @Bean
    HandoverTicks handoverTicks(Seats seats, Programmes programmes, Acts acts) {
        return new HandoverTicks(seats, programmes, acts);
    }

    @Bean
    WorkingCalendars workingCalendars(Calendars calendars) {
        return new WorkingCalendars(calendars);
    }

    @Bean
    SeatTerms seatTerms(Programmes programmes, WorkingCalendars calendars, Clock clock) {
        return new SeatTerms(programmes, calendars, clock);
    }

    @Bean
    ParticularsService particularsService(ParticularsOfUnits particulars, Clock clock) {
        return new ParticularsService(particulars, clock);
    }

    @Bean
    WhenFindingLapsesThenTell whenFindingLapsesThenTell(Seats seats, Programmes programmes, SeatTerms terms) {
        return new WhenFindingLapsesThenTell(seats, programmes, terms);
    }

    @Bean
    WhenVacancyTermPassedThenTell whenVacancyTermPassed(Seats seats, Programmes programmes, SeatTerms terms) {
        return new WhenVacancyTermPassedThenTell(seats, programmes, terms);
    }

    @Bean
    AdviceService adviceService(Proposals proposals, Replies replies, Programmes programmes, SeatTerms terms, WhenAdviceChanged then, Acts acts) {
        return new AdviceService(proposals, replies, programmes, terms, then, acts);
    }

    @Bean
    WhenUnitChangedThenAlignSeats whenUnitChanged(Units units, Seats seats, Programmes programmes, Persons persons, Clock clock) {
        return new WhenUnitChangedThenAlignSeats(units, seats, programmes, persons, clock);
    }

    @Bean
    WhenProgrammePublishedThenAlignSeats whenProgrammePublished(Units units, Seats seats, Programmes programmes, Persons persons, Clock clock) {
        return new WhenProgrammePublishedThenAlignSeats(units, seats, programmes, persons, clock);
    }

    @Bean
    Confidentiality confidentiality(Programmes programmes, SeatSight sight, ClassifiedReads reads, Clock clock) {
        return new Confidentiality(programmes, sight, reads, clock);
    }

    @Bean
    Disclosure disclosure(Sight sight, SeatSight seatSight) {
        return new Disclosure(sight, seatSight);
    }

    @Bean
    PersonalDataReads personalDataReads(Accesses accesses, Disclosure disclosure, Clock clock) {
        return new PersonalDataReads(accesses, disclosure, clock);
    }

    @Bean
    FormHeaders formHeaders(Programmes programmes, Units units) {
        return new FormHeaders(programmes, units);
    }

    @Bean
    ErasureService erasureService(Persons persons, Seats seats, Units units, ProgrammeOffices offices, FreeTexts texts, AccountService accounts, Accesses accesses,
                                  Erasure erasure, Clock clock) {
        return new ErasureService(persons, seats, units, offices, texts, accounts, accesses, erasure, clock);
    }

    @Bean
    MyDay myDay(Seats seats, Units units, Persons persons, Nominations nominations, Filings filings, Declarations declarations, ProgrammeOffices offices, SeatAdvice advice, Programmes programmes, SeatTerms terms,
            SeatSight sight, RosterCapacities capacities, Clock clock) {
        return new RegistryDay(seats, units, persons, nominations, filings, declarations, offices, advice, programmes, terms, sight, capacities, clock);
    }

    @Bean
    Names names(Persons persons, UnitTree units, Programmes programmes) {
        return new RegistryNames(persons, units, programmes);
    }

    @Bean
    AccountService accountService(Accounts accounts, AccountCodes codes, CodeSigns signs, Persons persons,
            @Value("${lianluo.registry.account.code-lasts:P7D}") Duration lasts, Clock clock) {
        return new AccountService(accounts, codes, signs, persons, lasts, clock);
    }

    @Bean
    DeclarationComparison declarationComparison(Units units, Seats seats, Persons persons) {
        return new DeclarationComparison(units, seats, persons);
    }

    @Bean
    DeclarationService declarationService(Declarations declarations, DeclarationComparison comparison, Programmes programmes, Persons persons, PersonService personService,
                                          UnitService unitService, SeatService seatService, AccountService accounts, PaperFiles files, ProgrammeOffices offices,
                                          @Value("${lianluo.registry.declaration.kept:P90D}") Duration kept, Clock clock) {
        return new DeclarationService(declarations, comparison, programmes, persons, personService, unitService, seatService, accounts, files, offices::find, kept, clock);
    }

    @Bean
    FreeTexts freeTexts(Nominations nominations, Announcements notices, Filings filings, Declarations declarations, Applications applications, Proposals proposals,
                        Replies replies, PaperFiles files) {
        return new FreeTexts(nominations, notices, filings, declarations, applications, proposals, replies, files);
    }

    @Bean
    PaperFiles paperFiles(StoredFiles files) {
        return files::removeUnreferred;
    }

    @Bean
    RosterPublication rosterPublication(Seats seats, Units units, Persons persons, Clock clock) {
        return new RosterPublication(seats, units, persons, clock);
    }

    @Bean
    SeatHistory seatHistory(Nominations nominations, Units units, Programmes programmes) {
        return new SeatHistory(nominations, units, programmes);
    }

    @Bean
    Archive archive(Nominations nominations, Filings filings, Programmes programmes, Proposals proposals, Activities activities) {
        return new Archive(List.of(new OwnRecord(nominations, filings, programmes), new ProposalRecord(proposals), activities));
    }

    @Bean
    RosterService rosterService(Units units, Persons persons, Programmes programmes, Seats seats, ProgrammeOffices offices, Acts acts,
                                WorkingCalendars calendars, Clock clock) {
        return new RosterService(units, persons, programmes, seats, offices, acts, calendars, clock);
    }

    @Bean
    FilingTerms filingTerms(Programmes programmes, WorkingCalendars calendars, Clock clock) {
        return new FilingTerms(programmes, calendars, clock);
    }

    @Bean
    WhenFilingConfirmedThenRegister whenFilingConfirmed(Filings filings, Persons persons, PersonService personService, UnitService unitService, Seats seats,
                                                        SeatService seatService, FilingTerms terms, Clock clock) {
        return new WhenFilingConfirmedThenRegister(filings, persons, personService, unitService, seats, seatService, terms, clock);
    }

    @Bean
    FilingService filingService(Filings filings, Units units, Seats seats, Persons persons, PersonService personService, WhenFilingConfirmedThenRegister then,
                                FilingTerms terms, Clock clock) {
        return new FilingService(filings, new RegisteredData(units, seats, persons), new DeclaredPeople(units, seats, persons, personService), then, terms, clock);
    }

    @Bean
    WhenChangedThenOpenFilings whenChanged(Filings filings, Seats seats, Persons persons, Units units, Nominations nominations, FilingTerms terms) {
        return new WhenChangedThenOpenFilings(filings, seats, persons, units, nominations, terms);
    }

    @Bean
    WhenAnotherIsCalledForThenOpenNomination whenAnotherIsCalledFor(NominationService service, Seats seats, Proposals proposals, Replies replies) {
        return new WhenAnotherIsCalledForThenOpenNomination(service, seats, proposals, replies);
    }

    @Bean
    NominationService nominationService(Nominations nominations, AnnouncementService noticeService, Seats seats, SeatService seatService, Programmes programmes,
                                        Identities identities, PersonService personService, WorkingCalendars calendars, CallAnswers answers, Clock clock) {
        return new NominationService(nominations, noticeService, seats, seatService, programmes, identities, personService, calendars, answers, clock);
    }

    @Bean
    ApplicationService applicationService(Applications applications, Nominations nominations, Clock clock) {
        return new ApplicationService(applications, nominations, clock);
    }

    @Bean
    WhenNominationEndsThenEndApplications whenNominationEnds(Nominations nominations, Applications applications) {
        return new WhenNominationEndsThenEndApplications(nominations, applications);
    }

    @Bean
    Identities identities(Persons persons, PersonService personService, Seats seats, Identifications identifications) {
        return new Identities(persons, personService, seats, identifications);
    }

    @Bean
    AnnouncementService noticeService(Announcements notices) {
        return new AnnouncementService(notices);
    }

    @Bean
    ContactTerms contactTerms(Programmes programmes, Seats seats, WorkingCalendars calendars) {
        return new ContactTerms(programmes, seats, calendars);
    }

    @Bean
    WhenContactFailedThenSuspect whenContactFailed(Persons persons, ContactTerms terms) {
        return new WhenContactFailedThenSuspect(persons, terms);
    }

    @Bean
    WhenPeriodBeginsThenAskLiaisons whenPeriodBegins(Rounds rounds, Programmes programmes, Seats seats, Persons persons, ContactTerms terms,
                                                     Clock clock) {
        return new WhenPeriodBeginsThenAskLiaisons(rounds, programmes, seats, persons, terms, clock);
    }

    @Bean
    ContactService contactService(Persons persons, MailedAddresses mailed, @Value("${lianluo.registry.contact.link-lasts:PT48H}") Duration lasts, Clock clock) {
        return new ContactService(persons, mailed, lasts, clock);
    }

    @Bean
    WhenConfirmationMissedThenTell whenConfirmationMissed(Persons persons, ContactTerms terms, Clock clock) {
        return new WhenConfirmationMissedThenTell(persons, terms, clock);
    }
}
