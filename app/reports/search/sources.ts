export const SOURCES = ['courses', 'classes', 'lessons', 'trainees', 'exams', 'people', 'organisations', 'certificates', 'clubs'] as const
export type SourceName = (typeof SOURCES)[number]

export const sourceOf = (name: string | null): SourceName | undefined => SOURCES.find(source => source === name)
