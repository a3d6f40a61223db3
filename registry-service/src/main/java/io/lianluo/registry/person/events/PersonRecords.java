package io.lianluo.registry.person.events;

import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** The records that tell the readers of the restricted topic what happened to a person. */
public final class PersonRecords {

    private PersonRecords() { }

    /** The person as they can be reached now. */
    public static List<SpecificRecord> of(Person person) {
        PersonalData data = person.data();
        return List.of(new ContactChanged(UUID.fromString(person.id()), data.name(), data.mobile(), data.email(), data.language()));
    }
}
