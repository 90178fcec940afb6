/** @file `care` on the command line: the list, a page with its sources, both languages, JSON, and a page that is not there. */
import { describe, expect, test } from 'vitest'
import { CarePage } from '#contract'
import { bewaarboek } from '../../support/command-line.ts'

describe('care', () => {
  test('without a page, and with --list, lists the pages with what they are for', async () => {
    const bare = await bewaarboek(['care'])
    const asked = await bewaarboek(['care', '--list'])

    expect(bare).toMatchObject({ status: 0, err: '' })
    expect(asked.out).toBe(bare.out)
    expect(bare.out).toMatch(/^call\n {4}Wanneer meteen bellen\./)
    expect(bare.out).toMatch(/\nsaying-goodbye\n {4}Afscheid nemen\./)
  })

  test('shows a page in lines that fit, with the source after each part and who decides at the end', async () => {
    const { status, out, err } = await bewaarboek(['care', 'saying-goodbye'])

    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('\n1. ')
    expect(out).toContain('Bron: Verloskundigen Staphorst, brief aan ouders (zonder datum)')
    expect(out.trimEnd()).toMatch(/niet dit boek\.\sNagekeken\sop\s28\snovember\s2026\.$/)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(78)
    expect(out).not.toContain('[^')
  })

  test('speaks English when asked, or when the system does', async () => {
    const asked = await bewaarboek(['care', 'feelings', '--language', 'en'])
    const system = await bewaarboek(['care', 'feelings'], { LC_ALL: 'en_GB.UTF-8' })

    expect(asked.out).toMatch(/^Feelings\n/)
    expect(asked.out).toContain('Flouria, article on coping with miscarriage')
    expect(system.out).toBe(asked.out)
  })

  test('gives a page as the contract has it', async () => {
    const { out } = await bewaarboek(['care', 'call', '--json'])
    const list = await bewaarboek(['care', '--list', '--json'])

    expect(CarePage.parse(JSON.parse(out)).sections[0]?.blocks[0]?.items).toHaveLength(8)
    expect(JSON.parse(list.out)).toHaveLength(12)
  })

  test('says which page is not there, and how to see which are', async () => {
    const { status, out, err } = await bewaarboek(['care', 'nergens'])

    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toBe('Zo’n bladzijde is er niet: nergens. Met ‘bewaarboek care --list’ staan ze op een rij.\n')
  })

  test.each([[['care', 'work', 'feelings']], [['care', '--wat']], [['care', '--language', 'fr']]])(
    '%j is wrong usage',
    async (words) => {
      expect(await bewaarboek(words)).toMatchObject({ status: 2, out: '' })
    },
  )
})
