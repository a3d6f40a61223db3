package io.lianluo.access;

import io.lianluo.domain.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * The titles of a version of a programme and of its seats.
 *
 * @param programme code of the programme
 * @param version   its version
 * @param title     title of the programme
 * @param seats     titles of its seats
 */
public record ProgrammeTitles(String programme, int version, LocalizedText title, List<SeatTitle> seats) {

    /**
     * The title of a seat.
     *
     * @param rule  id of the seat rule
     * @param title its title
     */
    public record SeatTitle(String rule, LocalizedText title) { }

    public ProgrammeTitles {
        seats = List.copyOf(seats);
    }

    /** Title of the seat of that rule. */
    public Optional<LocalizedText> seat(String rule) {
        return seats.stream().filter(seat -> seat.rule().equals(rule)).map(SeatTitle::title).findFirst();
    }
}
