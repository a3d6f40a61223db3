/** Takes in what the other contexts say of appointments, reports, meetings and notices, and has the ledgers follow. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.ledger.events;
