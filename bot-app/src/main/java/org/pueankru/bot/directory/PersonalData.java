package org.pueankru.bot.directory;

/**
 * What a feature keeps of a person beside the directory; declare one as a bean, so that people see
 * it, take it along and erase it. Called within a transaction. Thread-safe.
 */
public interface PersonalData {
    /** Its name in the file that a person takes along. */
    String key();

    /** All that is kept, as maps, lists, texts and numbers, for a file that programs can read. */
    Object of(DistrictId district, Person.Id person);

    /** Deletes it for good. */
    void erase(DistrictId district, Person.Id person);

    /** Two records turned out to be one person: what the first has is the second's. */
    void move(DistrictId district, Person.Id from, Person.Id to);
}
