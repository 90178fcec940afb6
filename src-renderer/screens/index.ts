/** @file Every screen by its route. Screens meet here and nowhere else. */
import type { Component } from 'svelte'
import type { RouteName } from '../router.svelte.ts'
import BeginScreen from './begin/BeginScreen.svelte'
import BookletScreen from './booklet/BookletScreen.svelte'
import CallScreen from './call/CallScreen.svelte'
import CarePageScreen from './care/CarePageScreen.svelte'
import CareScreen from './care/CareScreen.svelte'
import CareWordsScreen from './care/CareWordsScreen.svelte'
import CandleScreen from './rituals/CandleScreen.svelte'
import ChildrenScreen from './children/ChildrenScreen.svelte'
import ChildWordsScreen from './children/ChildWordsScreen.svelte'
import DamageScreen from './keeping/DamageScreen.svelte'
import DaysScreen from './days/DaysScreen.svelte'
import DrawerScreen from './drawer/DrawerScreen.svelte'
import FoldScreen from './fold/FoldScreen.svelte'
import GenerationsScreen from './keeping/GenerationsScreen.svelte'
import KeepingScreen from './keeping/KeepingScreen.svelte'
import LettersScreen from './letters/LettersScreen.svelte'
import LockScreen from './lock/LockScreen.svelte'
import NewBookScreen from './begin/NewBookScreen.svelte'
import OpenBookScreen from './begin/OpenBookScreen.svelte'
import PageScreen from './page/PageScreen.svelte'
import PaperworkScreen from './paperwork/PaperworkScreen.svelte'
import ParticularsScreen from './paperwork/ParticularsScreen.svelte'
import PhotoScreen from './photos/PhotoScreen.svelte'
import PhotosScreen from './photos/PhotosScreen.svelte'
import PrinterScreen from './printer/PrinterScreen.svelte'
import QuestionsScreen from './care/QuestionsScreen.svelte'
import RehearsalScreen from './keeping/RehearsalScreen.svelte'
import RestoreScreen from './keeping/RestoreScreen.svelte'
import RitualsScreen from './rituals/RitualsScreen.svelte'
import SearchScreen from './search/SearchScreen.svelte'
import SettingsScreen from './settings/SettingsScreen.svelte'
import SheetScreen from './lock/SheetScreen.svelte'
import ShopScreen from './shop/ShopScreen.svelte'
import TimelineScreen from './timeline/TimelineScreen.svelte'
import UnlockScreen from './lock/UnlockScreen.svelte'

export const screens: Record<RouteName, Component> = {
  begin: BeginScreen,
  'new-book': NewBookScreen,
  'open-book': OpenBookScreen,
  restore: RestoreScreen,
  unlock: UnlockScreen,
  timeline: TimelineScreen,
  children: ChildrenScreen,
  'child-words': ChildWordsScreen,
  letters: LettersScreen,
  page: PageScreen,
  photos: PhotosScreen,
  photo: PhotoScreen,
  rituals: RitualsScreen,
  candle: CandleScreen,
  booklet: BookletScreen,
  fold: FoldScreen,
  shop: ShopScreen,
  printer: PrinterScreen,
  paperwork: PaperworkScreen,
  particulars: ParticularsScreen,
  keeping: KeepingScreen,
  generations: GenerationsScreen,
  rehearsal: RehearsalScreen,
  damage: DamageScreen,
  lock: LockScreen,
  sheet: SheetScreen,
  days: DaysScreen,
  drawer: DrawerScreen,
  search: SearchScreen,
  settings: SettingsScreen,
  call: CallScreen,
  care: CareScreen,
  'care-page': CarePageScreen,
  'care-words': CareWordsScreen,
  questions: QuestionsScreen,
}

/** Screens that fill the window by themselves, without the binding of an open book. */
export const standsAlone: ReadonlySet<RouteName> = new Set(['begin', 'new-book', 'open-book', 'restore', 'unlock'])

/** What is shown of a place: a locked book asks for its key first, and without any book there is only the cover. */
export function screenFor(name: RouteName, { isOpen, isLocked }: { isOpen: boolean; isLocked: boolean }): RouteName {
  if (isOpen) return name === 'unlock' ? 'timeline' : name
  if (isLocked) return needsBook(name) || ofThisWindow.has(name) ? 'unlock' : name
  return needsBook(name) || name === 'unlock' ? 'begin' : name
}

/** What belongs to this window and its printer rather than to a book. */
const ofThisWindow: ReadonlySet<RouteName> = new Set(['settings', 'printer'])

/** What is read under Steun asks nothing of any book, and can be read over a locked one. */
const readWithoutBook: ReadonlySet<RouteName> = new Set(['call', 'care', 'care-page', 'care-words'])

const needsBook = (name: RouteName) => !standsAlone.has(name) && !readWithoutBook.has(name) && !ofThisWindow.has(name)
