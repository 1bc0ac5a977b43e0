// What customers of shops, banks, services and software call the same thing, in English: one group per line.

/** Groups are separated by lines, the words and phrases of a group by commas. A word may stand in several groups. */
export const english = `
  return, send back, give back, bring back, take back, sent back
  refund, money back, reimburse, reimbursement, repay, rebate, get my money, return the money, credit back
  exchange, swap, replace, replacement, switch, trade
  cancel, annul, call off, revoke, withdraw, abort, cancellation, terminate, stop
  delete, remove, erase, close, deactivate, get rid of, wipe, clear, uninstall
  unsubscribe, opt out, stop receiving, leave the list, sign off
  subscribe, sign up, join, enrol, enroll, register, registration, subscription
  create, open, set up, start, make, establish, add
  change, edit, modify, update, alter, adjust, correct, amend, switch
  add, insert, include, put, attach, enter, append
  delivery, shipping, shipment, ship, deliver, dispatch, send, courier, postage, carrier, freight
  parcel, package, packet, order, shipment, consignment
  order, purchase, buy, bought, item, article, get one
  buy, purchase, order, acquire, pay for, get hold of
  product, item, article, goods, merchandise
  track, trace, follow, locate, status, whereabouts, eta, progress
  arrive, come, reach, get here, show up, turn up, receive, delivered
  late, delay, delayed, overdue, not arrived, waiting, still waiting, hold up, pending, slow
  missing, lost, disappeared, vanished, gone, not received, not showing, not show, not there, never arrived
  pending, processing, in progress, not completed, still open, not gone through, stuck, unfinished
  cost, price, fee, charge, rate, how much, pricing, expensive, pricey, cheap, tariff, pay, affordable
  fee, charge, surcharge, commission, penalty, cost, extra
  expensive, pricey, costly, dear, overpriced
  cheap, inexpensive, affordable, low cost, bargain, budget
  discount, coupon, voucher, promo, promotion, offer, code, sale, deal, rebate, reduction, promotional
  gift card, voucher, gift certificate, gift voucher
  pay, payment, checkout, check out, settle, paid, payable, transaction
  instalment, installment, pay later, emi, monthly payment, pay in parts, financing, finance, credit
  cash on delivery, cod, pay on delivery, pay at the door
  invoice, bill, receipt, billing, statement
  card, credit card, debit card, plastic
  bank transfer, wire, wire transfer, transfer, remittance, send money
  top up, recharge, add money, load, deposit, fund, add funds
  withdraw, withdrawal, cash out, take out, get cash
  atm, cash machine, cashpoint, cash dispenser
  balance, funds, money, remaining
  currency, foreign currency, exchange rate, conversion, convert, forex
  declined, rejected, refused, denied, not accepted, failed, blocked
  fail, failed, error, unsuccessful, not work, not working, problem, trouble, issue, wrong, failing, failure
  broken, damaged, defective, faulty, cracked, not working, does not work, defect, damage, torn, ripped, dead
  repair, fix, mend, service, servicing, maintenance
  warranty, guarantee, guaranteed, guaranty, assurance
  wrong, incorrect, mistake, mistaken, inaccurate, error, not right, false
  strange, weird, odd, unknown, unfamiliar, suspicious, unrecognised, unrecognized, not recognise, did not make, unexpected
  twice, double, duplicate, duplicated, two times
  stolen, theft, robbed, stole, thief
  fraud, scam, phishing, compromised, hacked, unauthorised, unauthorized
  lost, lose, misplaced, mislaid, cannot find
  forgot, forgotten, lost, do not remember, cannot remember
  password, passcode, pin, access key, login details, credentials, code
  log in, login, sign in, logon, log on, access
  log out, logout, sign out, log off
  account, profile, user, membership, login
  name, surname, called
  verify, confirm, validate, prove, check, authenticate, verification, proof, confirmation
  identity, id, passport, identification, document
  address, location, postal address, place, street
  where, location, place, located, whereabouts, find
  email, e-mail, mail, inbox, electronic mail
  phone, telephone, mobile, cell, cellphone, smartphone, ring, call
  contact, reach, get in touch, talk, speak, call, write to, get hold of, phone, email
  support, customer service, help desk, customer care, assistance, helpline, hotline
  human, person, agent, representative, operator, someone real, advisor, adviser
  complaint, complain, claim, dissatisfied, unhappy, grievance, report
  feedback, review, rating, comment, opinion, testimonial, rate
  opening hours, opening times, business hours, open, close, working hours, when are you open, opening
  shop, store, outlet, branch, showroom, boutique
  store, shop, branch, location, near me, nearby
  pick up, pickup, collect, collection, click and collect
  stock, available, availability, in stock, sold out, out of stock, back in stock
  size, sizing, fit, measurement, dimensions, how big, how large, length, width, height
  colour, color, shade, tint
  weight, weigh, heavy, kilos, how heavy
  material, fabric, made of, made from, cloth, textile
  quality, durable, durability, grade
  wash, clean, cleaning, washing, laundry, care
  feature, function, capability, specification, specs, what can
  advantage, benefit, pro, plus, why should, merit
  disadvantage, drawback, con, downside
  compare, difference, versus, vs, better, differ, comparison, different
  recommend, suggest, advice, advise, which one, best
  example, demo, sample, show me, demonstration, trial
  trial, try, test, free trial, try out
  free, gratis, free of charge, no cost, without paying, complimentary
  limit, maximum, max, cap, restriction, allowance, limitation
  minimum, min, least, lowest
  age, old, how old, minimum age, adult, years
  child, children, kid, junior, teen, son, daughter, baby
  country, abroad, international, overseas, foreign, worldwide, region
  travel, trip, holiday, vacation, journey, travelling, traveling
  insurance, insured, cover, coverage, policy
  privacy, personal data, data protection, gdpr, confidential, private
  secure, security, safe, safety, protect, protected, protection, encrypt
  restore, recover, retrieve, get back, undo, recovery
  backup, back up, export, save a copy, copy, archive
  download, save, get a copy, export
  upload, send a file, attach, import
  print, hard copy, printout, paper
  picture, image, photo, photograph, pic
  video, clip, film, movie
  document, file, doc, paper
  spreadsheet, sheet, table, excel
  link, url, web address, hyperlink, connect
  search, find, look up, look for, locate, query
  show, display, view, see, list, look at
  hide, conceal, make invisible, invisible
  block, ban, prevent, stop, disable, forbid, restrict
  enable, activate, turn on, switch on, allow, activation
  disable, deactivate, turn off, switch off
  message, text, sms, note, write
  notify, notification, alert, reminder, inform
  group, team, several people, list
  share, send to, forward, give access, collaborate
  integrate, integration, connect, compatible, link with, work with, plug in, combine
  software, app, application, program, programme, tool
  computer, pc, laptop, desktop, machine
  website, site, web page, webpage, online, page
  internet, online, web, offline, wifi
  developer, programmer, api, technical
  documentation, docs, manual, instructions, guide, handbook
  multiple, several, more than one, many, various, two
  automatic, automatically, auto, recurring, by itself
  schedule, appointment, book, booking, reservation, reserve, slot, date
  reschedule, change the date, postpone, move
  rent, rental, hire, lease, borrow
  job, career, vacancy, work for you, hiring, recruit, employment, position
  partner, reseller, franchise, wholesale, dealer, distributor, bulk
  company, business, firm, organisation, organization, enterprise, corporate
  headquarters, head office, main office, based
  boss, manager, chief, leader, supervisor
  bot, robot, chatbot, assistant, virtual assistant, machine
  mother, father, parents, mum, mom, dad, family
  friend, buddy, mate, pal
  food, eat, meal, dinner, lunch, hungry, drink
  loyalty, points, rewards, bonus, membership, miles
  newsletter, mailing list, marketing, emails from you
  sustainable, sustainability, environment, eco, green, recycle, recycling, recycled
  language, speak, translate, translation, english
  faster, express, next day, priority, urgent, rush, same day, expedited
  tax, vat, duty, customs, import duty
  contract, agreement, terms, conditions
  plan, tariff, subscription, contract, membership
  upgrade, premium, better plan, higher plan
  downgrade, lower plan, smaller plan
  install, installation, set up, setup, configure, configuration, settings
  crash, freeze, hang, bug, glitch, stuck
  slow, lag, takes forever, speed
  update, new version, latest version, release
  phone number, mobile number, sim, sim card
  move, moving, relocate, new address, change of address
  baggage, luggage, suitcase, bag, hand luggage
  flight, plane, airplane, fly
  ticket, pass, admission, entry
  seat, place, spot
  hotel, accommodation, room, stay, overnight
  check in, arrival, arrive
  check out, departure, leave
  breakfast, meal, catering
  doctor, physician, medical
  medicine, medication, drug, pills, tablets
  side effect, adverse, reaction
  ingredient, contain, contents, made of
  vegan, vegetarian, plant based
  allergy, allergic, allergen
  student, pupil, learner
  teacher, lecturer, instructor, tutor
  course, class, lesson, training, seminar
  exam, test, assessment
  deadline, due date, closing date, cut off, by when
  apply, application, applicant, admission
  certificate, diploma, degree
  loan, credit, mortgage, borrow
  interest, interest rate, apr
  salary, wage, income, pay
  electricity, power, energy
  pet, dog, cat, animal
  parking, park, car park
  accessible, wheelchair, disabled, disability, barrier free
  bike, bicycle, cycle
  clothes, clothing, garment, apparel
  shoes, boots, footwear
  event, concert, show, meeting
  guest, visitor, friend
  present, gift, gift wrap
  charge, charging, recharge, battery
  manual, how to use, instructions for use
  time, duration, how long, how many days, long
  expire, expiry, valid, run out, expiration, expires, validity
`;
