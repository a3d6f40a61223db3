package io.lianluo.registry.confidentiality;

import io.lianluo.domain.LocalizedText;

/**
 * The class of something, and whether its reader is among those who may read it.
 *
 * @param id       id of the class among those of the programme, such as internal
 * @param title    what the class is called
 * @param recorded whether each read is on record, so that it is shown one by one and in no list
 * @param open     whether the reader may read it
 */
public record Classification(String id, LocalizedText title, boolean recorded, boolean open) {

    /** Tells whether a list shows it to the reader: a list puts nothing on record, and therefore shows nothing that is to be. */
    public boolean showsInLists() {
        return open && !recorded;
    }
}
