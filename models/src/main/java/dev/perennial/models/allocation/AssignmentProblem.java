package dev.perennial.models.allocation;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Generalised assignment: give every job to exactly one agent so that profit is highest and no agent works beyond its capacity. In a firm: every customer gets one offer or channel, each of which can carry only so
 * much.
 *
 * <p>Formula: max Σ p_ij x_ij with Σ_i x_ij = 1 for every job j, Σ_j l_ij x_ij ≤ c_i for every agent i, x_ij 0 or 1.
 * <p>Units: profit in any one currency; loads and capacities in any one whole-numbered unit, such as minutes.
 * <p>Assumes: profits add up, and what a job takes from an agent does not depend on its other jobs.
 * <p>Errors: refuses negative loads, a job larger than every capacity, capacities too large to be filled unit by unit, and files that end early or hold words.
 * <p>Source: Beasley (1990), OR-Library, for the file; Ross and Soland (1975), Mathematical Programming 8, for the problem.
 *
 * @param profit by agent and job
 * @param load what a job takes from an agent's capacity, by agent and job
 */
public record AssignmentProblem(double[][] profit, int[][] load, int[] capacity) {

    private static final int LARGEST = 5_000_000;
    private static final long MOST_CELLS = 200_000_000;

    /** Refuses loads that are negative, jobs that no agent can take and capacities too large to be filled unit by unit; capacity beyond all loads together is cut off. */
    public AssignmentProblem {
        capacity = capacity.clone();
        for (int i = 0; i < capacity.length; i++) capacity[i] = (int) Math.min(capacity[i], java.util.Arrays.stream(load[i]).asLongStream().filter(each -> each > 0).sum());
        if ((long) Arrays.stream(capacity).max().orElse(0) * profit[0].length > MOST_CELLS) throw InputRefused.because("the capacities are too large for so many jobs: give loads and capacities in a coarser unit");
        for (int j = 0; j < profit[0].length; j++) {
            boolean fits = false;
            for (int i = 0; i < profit.length; i++) {
                if (load[i][j] < 0) throw InputRefused.because("job " + (j + 1) + " has a negative load at agent " + (i + 1));
                fits |= load[i][j] <= capacity[i];
            }
            if (!fits) throw InputRefused.because("job " + (j + 1) + " is larger than the capacity of every agent");
        }
    }

    public int agents() {
        return profit.length;
    }

    public int jobs() {
        return profit[0].length;
    }

    /** Reads an OR-Library file: the number of problems, then for each agents, jobs, profits, loads and capacities; a file with one problem may leave the number out. */
    public static List<AssignmentProblem> parse(String text) {
        int[] numbers = numbers(text);
        try {
            return parse(numbers, 1, numbers[0]);
        } catch (IndexOutOfBoundsException noCount) {
            try {
                return parse(numbers, 0, 1);
            } catch (IndexOutOfBoundsException tooShort) {
                throw InputRefused.because("the file ends before its problems do");
            }
        }
    }

    private static List<AssignmentProblem> parse(int[] numbers, int start, int problems) {
        List<AssignmentProblem> all = new ArrayList<>();
        int at = start;
        for (int p = 0; p < problems; p++) {
            int agents = numbers[at++], jobs = numbers[at++];
            if (agents < 1 || jobs < 1 || (long) agents * jobs > LARGEST) throw new IndexOutOfBoundsException();
            double[][] profit = new double[agents][jobs];
            int[][] load = new int[agents][jobs];
            for (int i = 0; i < agents; i++) for (int j = 0; j < jobs; j++) profit[i][j] = numbers[at++];
            for (int i = 0; i < agents; i++) for (int j = 0; j < jobs; j++) load[i][j] = numbers[at++];
            int[] capacity = Arrays.copyOfRange(numbers, at, at + agents);
            if (at + agents > numbers.length) throw new IndexOutOfBoundsException();
            at += agents;
            all.add(new AssignmentProblem(profit, load, capacity));
        }
        if (at != numbers.length) throw new IndexOutOfBoundsException();
        return all;
    }

    private static int[] numbers(String text) {
        StringTokenizer words = new StringTokenizer(text);
        int[] numbers = new int[words.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            String word = words.nextToken();
            try {
                numbers[i] = Integer.parseInt(word);
            } catch (NumberFormatException notANumber) {
                throw InputRefused.because("word " + (i + 1) + " of the file, \"" + word + "\", is not a whole number");
            }
        }
        if (numbers.length < 4) throw InputRefused.because("the file is too short for an assignment problem");
        return numbers;
    }
}
