package org.pueankru.bot.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * Why a file, a column or a row is not taken. The English sentences are for operators; those for
 * staff are in {@code messages/exchange.properties}.
 */
public enum Reason {
    TOO_LARGE("the file is larger than {0} MB"),
    TOO_MANY_ROWS("the file has more than {0} rows"),
    OLD_WORKBOOK("this is an old Excel file (.xls); save it as .xlsx and try again"),
    NOT_A_TABLE("this is neither a CSV file nor an Excel workbook"),
    BROKEN_WORKBOOK("the workbook cannot be opened"),
    BROKEN_QUOTES("broken quotes: this row and what follows cannot be read"),
    NO_HEADER("no row names the columns that are needed"),
    NO_ROWS("there is no row below the header"),
    PUPIL_LIST("this looks like a list of pupils; nothing of it was kept"),

    CITIZEN_COLUMN("the column “{0}” looks like citizen numbers and was not read"),
    COLUMN_NOT_USED("the column “{0}” is not used"),

    ROWS_LEFT_OUT("{0} rows are no entries, such as signatures, dates and remarks: rows {1}"),

    CITIZEN_NUMBER("13 digits look like somebody''s citizen number"),
    BAD_CHARACTERS("there are characters that cannot be read"),
    ERROR_CELL("the cell holds an error of the spreadsheet: {0}"),
    TOO_LONG("the text is longer than {0} characters"),
    MISSING("this is missing"),
    BAD_CODE("this cannot be a code: {0}"),
    ROUNDED_CODE("the spreadsheet has rounded this code: {0}; format the column as text"),
    SEVERAL_CODES("leading zeros are lost, and several codes are possible: {0}"),
    DUPLICATE("the same as in row {0}"),
    UNKNOWN_LEVEL("this level is not known: {0}"),
    UNKNOWN_SIZE("this size is not known: {0}"),
    BAD_COUNT("this is no number of people: {0}"),
    BAD_DAY("this is no day that has come: {0}"),
    UNKNOWN_NETWORK("this network is not in the directory: {0}"),
    SEVERAL_NETWORKS("several networks have this name: {0}"),
    UNKNOWN_SCHOOL("this school is not in the directory: {0}"),
    SEVERAL_SCHOOLS("several schools have this name; give the code: {0}"),
    CLOSED_SCHOOL("this school is closed: {0}"),
    UNKNOWN_ROLE("this post is not known: {0}"),
    SCHOOL_NEEDED("this post is held at a school; the row names none"),
    NETWORK_NEEDED("this post is held in a network; the row names none"),
    SECOND_DIRECTOR("row {0} has another director for this school"),
    TWO_ROWS("row {0} has the same code and says something else; neither is taken"),
    ANOTHERS_CODE("this is the code of {0}, whose name is quite another"),
    TWO_NAMES("row {0} has the same code with another name"),
    SAME_NAME_IN_FILE("rows {0} have the same name at several schools; give the people''s codes"),
    SEVERAL_PEOPLE("several people have this name; give the person''s code"),
    ONLY_SAID_SO(
            "this person''s LINE account was tied by their own word; let them use an invite code for this"
                    + " post"),
    REGISTERED_NAME(
            "somebody with this name has registered in LINE, which does not prove who they are; give the"
                    + " person''s code, or let them use an invite code for this post");

    private final String english;

    Reason(String english) {
        this.english = english;
    }

    /** As in message files: {@code too-large}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String english(List<String> arguments) {
        return new MessageFormat(english, Locale.ROOT).format(arguments.toArray());
    }
}
