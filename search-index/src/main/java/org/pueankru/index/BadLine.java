package org.pueankru.index;

/**
 * A line of a staff-edited file that is not used.
 *
 * @param number counted from 1
 * @param problem what is wrong, for operators, in English; quotes nothing of the line
 */
public record BadLine(int number, String problem) {
    @Override
    public String toString() {
        return "line " + number + ": " + problem;
    }
}
