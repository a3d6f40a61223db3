package io.lianluo.registry.programme;

import io.lianluo.registry.text.LocalizedText;
import java.util.List;

/**
 * A kind of seat: which units must have a liaison, and how many.
 *
 * @param id        identity within the programme, such as member
 * @param title     what the seat is called
 * @param unitKinds kinds of unit that must fill it
 * @param holders   how many seats each such unit has, one or more
 * @param exOfficio whether the unit's head holds it, whoever that is (SAF-1)
 * @param rows      ids of the rules of the regulation that it follows from
 */
public record SeatRule(String id, LocalizedText title, List<String> unitKinds, int holders, boolean exOfficio, List<String> rows) { }
