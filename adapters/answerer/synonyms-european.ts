// What customers call the same thing in German, French, Spanish, Italian, Portuguese and Dutch: one group per line.

export const german = `
  zurückgeben, zurückschicken, zurücksenden, rückgabe, retoure, retournieren, rücksendung, rückversand
  erstattung, rückerstattung, geld zurück, erstatten, rückzahlung, zurückzahlen, zurückerstattet
  umtausch, umtauschen, tauschen, austauschen, ersatz, ersetzen
  stornieren, stornierung, abbestellen, kündigen, kündigung, widerruf, widerrufen, rückgängig, abbrechen, storno
  löschen, entfernen, schliessen, deaktivieren, loswerden
  abmelden, abbestellen, austragen
  anmelden, registrieren, registrierung, anmeldung, anlegen, eröffnen, erstellen
  einloggen, login, anmelden, zugang, zugriff
  ändern, bearbeiten, anpassen, wechseln, aktualisieren, änderung, korrigieren, umstellen
  lieferung, versand, zustellung, liefern, verschicken, schicken, versenden, lieferzeit, zusenden, lieferdienst
  paket, sendung, päckchen, bestellung, lieferung
  bestellen, kaufen, bestellung, kauf, erwerben, auftrag, einkauf, einkaufen
  verfolgen, sendungsverfolgung, nachverfolgen, wo ist, status, tracking, lieferstatus
  angekommen, ankommen, erhalten, eintreffen, da sein, bekommen
  verspätet, verspätung, verzögerung, dauert, warten, spät
  fehlt, fehlen, verloren, verschwunden, weg, nicht angekommen, nicht erhalten
  preis, kosten, kostet, gebühr, teuer, wie viel, preise, wieviel, tarif, billig, günstig
  rabatt, gutschein, gutscheincode, aktion, angebot, rabattcode, ermässigung, nachlass
  zahlen, bezahlen, zahlung, bezahlung, zahlungsart, zahlungsmethode, zahlungsweise
  ratenzahlung, raten, finanzierung, finanzieren
  rechnung, beleg, quittung, kassenbon, abrechnung
  kreditkarte, karte, ec-karte, bankkarte
  überweisung, überweisen, banküberweisung
  kaputt, defekt, beschädigt, funktioniert nicht, geht nicht, schaden, mangel, mangelhaft, zerbrochen
  reparatur, reparieren, werkstatt, wartung, instandsetzung, service, inspektion
  garantie, gewährleistung
  falsch, fehler, verkehrt, inkorrekt
  passwort, kennwort, zugangsdaten
  vergessen, verloren
  konto, account, profil, benutzerkonto, kundenkonto
  adresse, anschrift, standort, lieferadresse
  wo, standort, befindet, adresse
  e-mail, email, mail
  telefon, anrufen, telefonisch, anruf, telefonnummer, handy
  kontakt, kontaktieren, erreichen, sprechen, ansprechpartner
  kundenservice, kundendienst, support, hotline
  beschwerde, reklamation, reklamieren, beschweren
  bewertung, rezension, meinung, feedback
  öffnungszeiten, geöffnet, offen, auf, öffnen, geschlossen
  laden, geschäft, filiale, shop
  abholen, abholung, selbst abholen
  vorrätig, lieferbar, verfügbar, lager, ausverkauft, verfügbarkeit
  grösse, masse, abmessungen, grössentabelle, passform, länge, breite
  farbe, farbton
  reinigen, waschen, pflege, säubern, pflegen
  vorteil, nutzen, pluspunkt
  unterschied, vergleich, vergleichen
  empfehlen, empfehlung, beratung, vorschlag, tipp
  beispiel, demo, vorführung
  kostenlos, gratis, umsonst, kostenfrei
  ausland, international, weltweit, länder, land
  datenschutz, daten, privatsphäre, dsgvo
  sicher, sicherheit, schutz
  funktion, fähigkeit, leistung
  integrieren, integration, verbinden, anbinden, kompatibel, schnittstelle
  software, app, programm, anwendung
  termin, buchen, buchung, reservieren, reservierung
  mieten, leihen, verleih, ausleihen, miete
  stelle, job, karriere, arbeiten bei, bewerbung
  firma, unternehmen, betrieb, konzern
  fahrrad, rad, bike, velo
  versicherung, versichert
  punkte, bonus, treueprogramm, mitgliedschaft, prämien
  express, schneller, eilig, dringend
  wie lange, dauer, lieferzeit, dauert
`;

export const french = `
  retour, retourner, renvoyer, renvoi, rendre
  remboursement, rembourser, remboursé, récupérer mon argent
  échange, échanger, remplacer, remplacement
  annuler, annulation, résilier, résiliation, rétracter, rétractation
  supprimer, effacer, fermer, désactiver, clôturer, enlever
  inscrire, inscription, créer, ouvrir, enregistrer
  connecter, connexion, identifier, accès, accéder
  changer, modifier, modification, changement, corriger, mettre à jour
  livraison, livrer, expédition, envoi, envoyer, expédier, transporteur
  colis, paquet, commande, envoi
  commander, acheter, commande, achat
  suivre, suivi, où est, statut, localiser
  retard, en retard, tarde, attendre, délai, attente
  manquant, perdu, disparu, manque, pas reçu
  prix, coût, coûter, tarif, combien, frais, cher
  réduction, remise, promo, promotion, coupon, bon, code promo, rabais
  payer, paiement, règlement, régler, moyen de paiement
  facture, reçu, justificatif
  carte, carte bancaire, carte bleue
  virement, transfert, transférer
  cassé, défectueux, endommagé, abîmé, en panne, ne fonctionne pas, ne marche pas, défaut
  réparer, réparation, atelier, entretien
  garantie, garanti
  erreur, faux, incorrect, mauvais
  mot de passe, code, identifiants
  compte, profil
  adresse, emplacement, lieu
  email, e-mail, courriel, mail
  téléphone, appeler, appel, téléphoner, numéro
  contacter, contact, joindre, parler
  service client, support, assistance
  réclamation, plainte, plaindre
  avis, commentaire, évaluation
  horaires, ouvert, ouverture, fermé, fermeture
  magasin, boutique, point de vente
  stock, disponible, disponibilité, rupture
  taille, dimensions, mesure, pointure
  couleur, teinte, coloris
  laver, nettoyer, lavage, entretien
  avantage, bénéfice
  différence, comparer
  gratuit, gratuitement, offert
  étranger, international, pays
  données, confidentialité, vie privée
  rendez-vous, réserver, réservation
  louer, location
  emploi, travail, recrutement, poste
  entreprise, société
  vélo, bicyclette
  manger, nourriture, repas, faim
`;

export const spanish = `
  devolver, devolución, retornar, regresar
  reembolso, reembolsar, devolver el dinero, recuperar mi dinero
  cambio, cambiar, reemplazar, sustituir
  cancelar, cancelación, anular, dar de baja, desistir
  eliminar, borrar, cerrar, quitar, desactivar
  registrar, registro, inscribir, crear, abrir, dar de alta
  iniciar sesión, entrar, acceder, acceso
  cambiar, modificar, editar, actualizar, corregir
  entrega, envío, enviar, entregar, mandar, despacho, transportista
  paquete, pedido, envío
  comprar, pedir, compra, pedido, adquirir, encargar
  seguir, rastrear, seguimiento, dónde está, estado, localizar
  retraso, tarde, demora, esperar, tarda
  falta, perdido, desaparecido, no ha llegado, no he recibido
  precio, costo, coste, cuánto cuesta, cuesta, tarifa, vale, caro, gastos
  descuento, cupón, oferta, promoción, rebaja, código
  pagar, pago, abonar, forma de pago
  factura, recibo, ticket
  tarjeta, tarjeta de crédito
  transferencia, transferir
  roto, dañado, defectuoso, averiado, no funciona, estropeado, defecto
  reparar, reparación, arreglar, taller, mantenimiento
  garantía, garantizado
  error, equivocado, incorrecto, mal
  contraseña, clave
  cuenta, perfil
  dirección, ubicación, domicilio, lugar
  correo, email, e-mail
  teléfono, llamar, llamada, móvil
  contactar, contacto, hablar, comunicar
  atención al cliente, soporte, asistencia
  queja, reclamación, reclamar
  opinión, reseña, valoración, comentario
  horario, abierto, abren, cierran, apertura
  tienda, local, sucursal
  existencias, disponible, disponibilidad, agotado
  talla, tamaño, medidas, dimensiones
  color, tono
  lavar, limpiar, cuidado
  gratis, gratuito
  extranjero, internacional, país, países
  datos, privacidad
  cita, reservar, reserva
  alquilar, alquiler
  empleo, trabajo, vacante
  empresa, compañía, negocio
  bicicleta, bici
  comer, comida, hambre
`;

export const italian = `
  restituire, reso, rendere, restituzione, rimandare
  rimborso, rimborsare, soldi indietro
  cambio, cambiare, sostituire, sostituzione
  annullare, cancellare, disdire, disdetta, recesso, annullamento
  eliminare, cancellare, chiudere, rimuovere, disattivare
  registrare, registrazione, iscrivere, creare, aprire
  accedere, accesso, login, entrare
  modificare, cambiare, aggiornare, modifica, correggere
  consegna, spedizione, spedire, consegnare, inviare, corriere
  pacco, ordine, spedizione
  comprare, acquistare, ordinare, acquisto, ordine
  tracciare, seguire, dove si trova, stato, tracciamento
  ritardo, tardi, aspettare, attesa
  manca, perso, smarrito, non arrivato
  prezzo, costo, costa, tariffa, caro, spese
  sconto, coupon, buono, offerta, promozione, codice
  pagare, pagamento
  fattura, ricevuta, scontrino
  carta, carta di credito
  bonifico, trasferimento
  rotto, danneggiato, difettoso, non funziona, guasto, difetto
  riparare, riparazione, officina, manutenzione
  garanzia, garantito
  errore, sbagliato, errato
  password, parola chiave
  account, profilo, conto
  indirizzo, luogo, sede
  email, e-mail, posta
  telefono, chiamare, telefonare, cellulare
  contattare, contatto, parlare
  assistenza, supporto, servizio clienti
  reclamo, lamentela
  recensione, opinione, valutazione
  orari, orario, aperto, apertura, chiuso
  negozio, punto vendita
  disponibile, disponibilità, esaurito
  taglia, misura, dimensioni
  colore, tinta
  lavare, pulire, cura
  gratis, gratuito
  estero, internazionale, paese
  dati, privacy
  appuntamento, prenotare, prenotazione
  noleggio, noleggiare, affittare
  lavoro, impiego, posizione
  azienda, società, ditta
  bicicletta, bici
  mangiare, cibo, cena, pranzo, fame
`;

export const portuguese = `
  devolver, devolução, retornar
  reembolso, reembolsar, dinheiro de volta, estorno
  trocar, troca, substituir
  cancelar, cancelamento, anular, desistir
  excluir, apagar, eliminar, encerrar, fechar
  registrar, cadastro, cadastrar, inscrever, criar, abrir
  entrar, acessar, acesso, login
  alterar, mudar, modificar, atualizar
  entrega, envio, enviar, entregar, frete
  pacote, encomenda, pedido
  comprar, pedir, compra, pedido, encomendar
  rastrear, acompanhar, onde está, rastreamento, status
  atraso, atrasado, demora, esperar
  preço, custo, custa, valor, tarifa, caro, taxa
  desconto, cupom, cupão, oferta, promoção
  pagar, pagamento
  fatura, recibo, nota fiscal
  quebrado, danificado, defeituoso, não funciona, avariado, defeito
  consertar, reparar, conserto, reparação, oficina
  garantia, garantido
  senha, palavra-passe
  conta, perfil
  endereço, morada, localização
  telefone, ligar, celular, telemóvel
  contato, contacto, contatar, falar
  reclamação, queixa
  horário, aberto, abre, fecha, funcionamento
  loja, filial
  estoque, disponível, esgotado
  tamanho, medida, medidas
  grátis, gratuito
  aluguel, alugar, aluguer
  bicicleta, bike
`;

export const dutch = `
  retourneren, retour, terugsturen, terugbrengen, teruggeven
  terugbetaling, terugbetalen, geld terug
  ruilen, omruilen, vervangen
  annuleren, annulering, opzeggen, afzeggen
  verwijderen, wissen, sluiten, opheffen
  registreren, aanmelden, inschrijven, aanmaken, openen
  inloggen, toegang, login
  wijzigen, veranderen, aanpassen, bewerken
  levering, bezorging, verzending, bezorgen, leveren, versturen, verzenden, levertijd
  pakket, bestelling, zending
  bestellen, kopen, bestelling, aankoop
  volgen, traceren, waar is, status
  vertraging, laat, wachten, vertraagd
  prijs, kosten, kost, duur, tarief
  korting, kortingscode, aanbieding, actie, waardebon
  betalen, betaling, betaalmethode
  factuur, rekening, bon, kassabon
  kapot, defect, beschadigd, werkt niet, stuk
  reparatie, repareren, werkplaats, onderhoud
  garantie, waarborg
  wachtwoord, inloggegevens
  account, profiel
  adres, locatie
  telefoon, bellen, telefoonnummer
  contact, bereiken, spreken
  klacht, reclamatie, klagen
  openingstijden, open, geopend, gesloten
  winkel, filiaal, zaak
  voorraad, beschikbaar, leverbaar, uitverkocht
  maat, afmetingen, formaat
  gratis, kosteloos
  huren, verhuur, lenen
  fiets, rijwiel
`;
